// A plain letter as HTML: the same words, in the direction of their language, links that can be
// tapped, nothing fetched from anywhere.

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)

export function toHtml(text: string, language: string): string {
  const direction = language === 'fa' ? 'rtl' : 'ltr'
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p dir="auto">${paragraph.split('\n').map(link).join('<br>')}</p>`)
  return `<!doctype html><html lang="${escape(language)}" dir="${direction}"><head><meta charset="utf-8"></head><body style="font-family:sans-serif;line-height:1.5;max-width:40em">${paragraphs.join('\n')}</body></html>`
}

/** An address keeps its own direction inside a right-to-left line. */
const link = (line: string): string =>
  line
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, i) =>
      i % 2 === 0 ? escape(part) : `<a href="${escape(part)}" dir="ltr">${escape(part)}</a>`,
    )
    .join('')
