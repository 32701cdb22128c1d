// Who the customer is and how they can be reached; likely known customers are shown, and a person
// chooses.
import { IconUser, IconUserQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CaseView } from '../../record/contract/case.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { PhoneLink } from '../../../chapter/web/phone-list.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import type { PartProps } from '../../record/web/part.ts'

export function Customer({ view, open, may }: PartProps) {
  const say = usePhrase()
  const { customer } = view
  return (
    <Panel
      title={say('case.customer')}
      actions={
        may('customer') && (
          <Button size="small" look="quiet" onPress={() => open({ name: 'customer' })}>
            {say('common.change')}
          </Button>
        )
      }
    >
      {customer ? (
        <KnownCustomer customer={customer} brand={view.brand} />
      ) : (
        <p className="row">
          <IconUserQuestion aria-hidden className="icon" />
          {say('case.customer_unknown')}
        </p>
      )}
      {view.fromWhom && (
        <p>
          {say('case.from_whom')}: <span dir="auto">{view.fromWhom}</span>
        </p>
      )}
      {view.likelyCustomers.length > 0 && may('customer') && (
        <Note
          action={
            <Button size="small" onPress={() => open({ name: 'customer' })}>
              {say('case.customer_look')}
            </Button>
          }
        >
          {say('case.customer_likely', { n: view.likelyCustomers.length })}
        </Note>
      )}
    </Panel>
  )
}

function KnownCustomer({
  customer,
  brand,
}: {
  customer: NonNullable<CaseView['customer']>
  brand: string
}) {
  const say = usePhrase()
  return (
    <>
      <p className="row">
        <IconUser aria-hidden className="icon" />
        <b dir="auto">{customer.name}</b>{' '}
        <span className="dim">{say(`common.customer_${customer.kind}`)}</span>
      </p>
      <dl className="facts">
        {customer.identities.map((identity) => (
          <div key={identity.kind + identity.value} className="facts-row">
            <dt>{say(`case.identity_${identity.kind}`)}</dt>
            <dd>
              {identity.kind === 'phone' ? (
                <PhoneLink number={identity.value} />
              ) : (
                <bdi dir="ltr">{identity.value}</bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {customer.allCases > 1 && (
        <Link to="/cases" search={{ customer: customer.id, brand }}>
          {say('case.customer_cases', { all: customer.allCases, open: customer.openCases })}
        </Link>
      )}
    </>
  )
}
