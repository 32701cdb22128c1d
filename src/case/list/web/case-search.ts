// What the list of cases is narrowed by, kept in its address.
export type CaseSearch = {
  q?: string
  brand?: string
  state?: string
  category?: string
  customer?: string
}
