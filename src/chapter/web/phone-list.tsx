// Telephone numbers of somebody: one press on a phone, the digits to be read and copied on a desk.
import { IconPhone } from '@tabler/icons-react'
import { dialAddress } from '../domain/dial.ts'

export const PhoneLink = ({ number }: { number: string }) => (
  <a className="phone-link" href={dialAddress({ number })}>
    <IconPhone aria-hidden className="icon" />
    <bdi dir="ltr">{number}</bdi>
  </a>
)

export const PhoneList = ({ numbers }: { numbers: readonly string[] }) => (
  <ul className="phone-list">
    {numbers.map((number) => (
      <li key={number}>
        <PhoneLink number={number} />
      </li>
    ))}
  </ul>
)
