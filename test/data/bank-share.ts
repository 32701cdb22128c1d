// How many of the bank's messages each category gets: in proportion to the public counts of
// complaints by issue.

/**
 * The issues of the Consumer Complaint Database that a category of the bank stands for. Issues of
 * bureaus, debt collectors and vehicle lenders are left out.
 */
export const BANK_ISSUES: Record<string, readonly string[]> = {
  'online-banking': [
    'Managing an account',
    'Electronic communications',
    'Managing, opening, or closing your mobile wallet account',
    'Trouble accessing funds in your mobile or digital wallet',
  ],
  'unauthorised-payment': [
    'Problem with a purchase shown on your statement',
    'Fraud or scam',
    'Unauthorized transactions or other transaction problem',
    'Unauthorized withdrawals or charges',
  ],
  'mortgage-delay': [
    'Trouble during payment process',
    'Struggling to pay mortgage',
    'Applying for a mortgage or refinancing an existing mortgage',
    'Closing on a mortgage',
  ],
  'account-blocked': [
    'Closing an account',
    'Closing your account',
    'Problem getting a card or closing an account',
  ],
  'payment-gone-astray': [
    'Problem when making payments',
    'Other transaction problem',
    'Money was not available when promised',
    'Problem with a purchase or transfer',
    'Wrong amount charged or received',
    'Lost or stolen money order',
  ],
  'fees-and-charges': [
    'Fees or interest',
    'Problem caused by your funds being low',
    "Charged fees or interest you didn't expect",
    'Unexpected or other fees',
    'Problem with overdraft',
  ],
  'card-declined': ['Trouble using the card', 'Trouble using your card'],
  'credit-file-and-data': ['Problem with fraud alerts or security freezes'],
  'branch-and-staff': [
    'Problem with customer service',
    'Other service problem',
    "Didn't provide services promised",
  ],
  other: [
    'Other features, terms, or problems',
    'Opening an account',
    'Advertising and marketing, including promotional offers',
  ],
}

type Taxonomy = { issues: { name: string; count: number }[] }

export const countByCategory = ({ issues }: Taxonomy): Map<string, number> =>
  new Map(
    Object.entries(BANK_ISSUES).map(([category, names]) => [
      category,
      issues.filter(({ name }) => names.includes(name)).reduce((sum, { count }) => sum + count, 0),
    ]),
  )

/**
 * Whole numbers by largest remainder, at least one each where there is a message; what a category
 * has no messages for goes to the others.
 */
export function shareOut(
  taxonomy: Taxonomy,
  total: number,
  available: readonly string[],
): Map<string, number> {
  const counts = countByCategory(taxonomy)
  const stock = new Map<string, number>()
  for (const category of available) stock.set(category, (stock.get(category) ?? 0) + 1)
  const given = new Map(
    [...counts.keys()].map((category) => [category, Math.min(1, stock.get(category) ?? 0)]),
  )
  const sum = [...counts.values()].reduce((a, b) => a + b, 0)
  for (let left = total - [...given.values()].reduce((a, b) => a + b, 0); left > 0; left--) {
    const [next] = [...counts]
      .filter(([category]) => (given.get(category) ?? 0) < (stock.get(category) ?? 0))
      .sort(
        (a, b) =>
          b[1] / sum -
          (given.get(b[0]) ?? 0) / total -
          (a[1] / sum - (given.get(a[0]) ?? 0) / total),
      )
    if (!next) break
    given.set(next[0], (given.get(next[0]) ?? 0) + 1)
  }
  return given
}
