// Draws the chapters: headings and paragraphs one can link to, found words marked.
import { IconLink } from '@tabler/icons-react'
import { usePhrase, useLanguage } from '../../platform/web/phrase.tsx'
import { dialAddress } from '../../chapter/domain/dial.ts'
import { directionOf } from '../../platform/i18n/format.ts'
import { markedPieces } from './search.ts'
import type { Chapter, Paragraph, Part, Section } from './reading.ts'

const Marked = ({ text, words }: { text: string; words: string[] }) => (
  <>
    {markedPieces(text, words).map((piece, index) =>
      index % 2 ? <mark key={index}>{piece}</mark> : piece,
    )}
  </>
)

/** In another language than the page's, a text says so to screen readers and runs its own way. */
function useTongue() {
  const { language: page } = useLanguage()
  return (language: Paragraph['language']) =>
    language === page ? {} : { lang: language, dir: directionOf(language) }
}

export function Document({ chapters, words }: { chapters: Chapter[]; words: string[] }) {
  return chapters.map((chapter) => (
    <section key={chapter.id} className="book-chapter" aria-labelledby={chapter.id}>
      <h2 id={chapter.id} className="book-chapter-title">
        {chapter.title}
      </h2>
      {chapter.sections.map((section) => (
        <SectionView key={section.id} section={section} words={words} />
      ))}
    </section>
  ))
}

function SectionView({ section, words }: { section: Section; words: string[] }) {
  const say = usePhrase()
  const tongue = useTongue()
  return (
    <article className="book-section" aria-labelledby={section.id}>
      <h3 id={section.id} tabIndex={-1} className="book-title">
        <span {...tongue(section.language)}>
          <Marked text={section.title} words={words} />
        </span>
        <a
          href={`#${section.id}`}
          className="book-link"
          aria-label={`${say('handbook.link')}: ${section.title}`}
        >
          <IconLink aria-hidden className="icon" />
        </a>
      </h3>
      {section.parts.map((part) => (
        <PartView key={part.id} part={part} words={words} />
      ))}
    </article>
  )
}

function listClass({ isOrdered, title, paragraphs }: Part): string {
  if (isOrdered) return 'book-list book-ordered'
  return title && paragraphs.every((one) => !one.term) ? 'book-list book-dots' : 'book-list'
}

function PartView({ part, words }: { part: Part; words: string[] }) {
  const List = part.isOrdered ? 'ol' : 'ul'
  return (
    <div className="book-part" id={part.id}>
      {part.title && <h4>{part.title}</h4>}
      <List className={listClass(part)}>
        {part.paragraphs.map((paragraph) => (
          <ParagraphView key={paragraph.id} paragraph={paragraph} words={words} />
        ))}
      </List>
    </div>
  )
}

function ParagraphView({ paragraph, words }: { paragraph: Paragraph; words: string[] }) {
  const tongue = useTongue()
  return (
    <li
      id={paragraph.id}
      className={paragraph.isLegal ? 'book-paragraph book-legal' : 'book-paragraph'}
    >
      {paragraph.dial && (
        <a className="book-term" href={dialAddress(paragraph.dial)}>
          <bdi dir="ltr">
            <Marked text={paragraph.dial.number} words={words} />
          </bdi>
        </a>
      )}
      {paragraph.term && !paragraph.dial && (
        <strong className="book-term">
          <bdi>
            <Marked text={paragraph.term} words={words} />
          </bdi>
        </strong>
      )}
      <span {...tongue(paragraph.language)}>
        <Marked text={paragraph.text} words={words} />
      </span>
      {paragraph.note && (
        <small className="book-note">
          <Marked text={paragraph.note} words={words} />
        </small>
      )}
      {/* For the mouse; headings carry a link the keyboard reaches. */}
      <a href={`#${paragraph.id}`} className="book-link" tabIndex={-1} aria-hidden="true">
        <IconLink className="icon" />
      </a>
    </li>
  )
}
