// The text of `npm start -- --help`. A test holds it together with src/config.ts.
export const help = `Opoka, a desk for complaints: npm start [-- options]

Options (they win over the environment)
  --port NUMBER     port to listen on
  --host HOST       address to listen on; 0.0.0.0 for all
  --data DIR        directory of the database and attachments
  --no-examples     open an empty installation instead of the example brands
  --help            this text

Environment
  OPOKA_PORT        port, 4777 unless set
  OPOKA_HOST        address, 127.0.0.1 unless set
  OPOKA_DATA        data directory, .opoka unless set
  OPOKA_EXAMPLES    yes (unless set) or no, as --no-examples
  OPOKA_PUBLIC_URL  where people reach the desk, for links in mail; the address it listens on unless set
  OPOKA_TRUST_PROXY yes when a proxy of yours sets X-Forwarded-For and -Proto; no unless set
  OPOKA_LOG_LEVEL   debug, info (unless set), warn or error
  OPOKA_SMTP_URL    mail server, smtp://user:password@host:587; without it mail is kept and shown, not sent
  OPOKA_MAIL_FROM   sender of mail, "Desk <desk@example.org>"; needed with OPOKA_SMTP_URL
  DATABASE_URL      a PostgreSQL server (15 or newer) instead of the one that comes with Opoka

One Ctrl-C finishes the work in hand and stops; a second one stops at once.
`
