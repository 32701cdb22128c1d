// The page of one case.
import { useParams } from '@tanstack/react-router'
import { CaseScreen } from './case-screen.tsx'

export function CasePage() {
  const { brand, id } = useParams({ from: '/desk/cases/$brand/$id' })
  return <CaseScreen key={`${brand}/${id}`} brand={brand} id={id} />
}
