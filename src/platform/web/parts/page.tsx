// The frame of a page inside the desk: its name, its actions, its content; and a panel within it.
import { useId, type ReactNode } from 'react'
import { useTitle } from './title.ts'

/** `title` is also the window's title. `wide` uses the whole width: lists and the case page. */
export function Page({
  title,
  about,
  actions,
  wide,
  children,
}: {
  title: string
  about?: ReactNode
  actions?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  useTitle(title)
  return (
    <div className={wide ? 'page page-wide' : 'page'}>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {about && <p className="page-about">{about}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** `screenOnly` stays off paper. */
export function Panel({
  title,
  actions,
  children,
  quiet,
  screenOnly,
}: {
  title?: ReactNode
  actions?: ReactNode
  children: ReactNode
  quiet?: boolean
  screenOnly?: boolean
}) {
  const id = useId()
  return (
    <section
      className={`panel${quiet ? ' panel-quiet' : ''}${screenOnly ? ' no-print' : ''}`}
      aria-labelledby={title ? id : undefined}
    >
      {(title || actions) && (
        <header className="panel-head">
          {title && <h2 id={id}>{title}</h2>}
          {actions && <div className="panel-actions">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
