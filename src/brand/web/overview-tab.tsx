// A brand at a glance, with the addresses of its public form.
import { Link } from '@tanstack/react-router'
import type { BrandView } from '../contract/brand.ts'
import { Panel } from '../../platform/web/parts/page.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'

export function OverviewTab({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <div className="stack">
      <Panel>
        <dl className="facts">
          <dt>{say('brand.employer')}</dt>
          <dd>
            <bdi>{brand.employer}</bdi>
          </dd>
          <dt>{say('brand.openCases')}</dt>
          <dd>
            <Link to="/cases" search={{ brand: brand.id }}>
              {format.number(brand.openCases)}
            </Link>
          </dd>
          <dt>{say('brand.people')}</dt>
          <dd>{format.number(brand.people)}</dd>
          <dt>{say('brand.version')}</dt>
          <dd>
            {say('brand.version.value', {
              version: format.number(brand.handbookVersion),
              date: format.shortDate(brand.publishedAt, brand.timeZone),
            })}{' '}
            ·{' '}
            <Link to="/handbook/$brand" params={{ brand: brand.id }}>
              {say('brand.read')}
            </Link>
          </dd>
          <dt>{say('brand.languages')}</dt>
          <dd>{format.list(brand.languages.map((code) => say(`common.lang_${code}`)))}</dd>
          <dt>{say('brand.market')}</dt>
          <dd>
            <bdi dir="ltr">{brand.market}</bdi>
          </dd>
          <dt>{say('brand.timeZone')}</dt>
          <dd>
            <bdi dir="ltr">{brand.timeZone}</bdi>
          </dd>
          <dt>{say('brand.calendar')}</dt>
          <dd>
            <bdi dir="ltr">{brand.calendar}</bdi>
          </dd>
          <dt>{say('brand.mail')}</dt>
          <dd>{say(`brand.mail.${brand.mail}`)}</dd>
        </dl>
      </Panel>
      <PublicFormPanel brand={brand} />
    </div>
  )
}

function PublicFormPanel({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  return (
    <Panel title={say('brand.publicForm')}>
      <p className="dim">{say('brand.publicForm.hint')}</p>
      <ul className="stack">
        {[...new Set([...brand.languages, 'en' as const])].map((code) => (
          <li key={code}>
            <span className="dim">{say(`common.lang_${code}`)}</span>{' '}
            <a href={`/f/${brand.id}/${code}`} target="_blank" rel="noreferrer">
              <bdi dir="ltr">{`${location.origin}/f/${brand.id}/${code}`}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
