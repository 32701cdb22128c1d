// What the house must never contain: ears, eyes, the rhythm of typing, or a machine that rates a
// person.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildServer } from '../../src/shell/http/server.ts'
import type { ServerCtx } from '../../src/platform/http/app.ts'
import { listFiles, ROOT, listLayer } from './module.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const sources = [
  ...listFiles('src', /\.(tsx?|css|html|sql|svg|js|mjs)$/),
  ...listFiles('bin', /./),
  'vite.config.ts',
]
const listFound = (pattern: RegExp, paths = sources) =>
  paths.flatMap((path) => [...read(path).matchAll(pattern)].map(([found]) => `${path}: ${found}`))

const SENSES = new RegExp(
  [
    // Sound and voice.
    'getUserMedia',
    'getDisplayMedia',
    'mediaDevices',
    'MediaRecorder',
    'MediaStream\\b',
    'AudioContext',
    'AudioWorklet',
    'AnalyserNode',
    '(?:webkit)?SpeechRecognition',
    'speechSynthesis',
    'RTCPeerConnection',
    // Faces and bodies.
    'FaceDetector',
    'ImageCapture',
    'EyeDropper\\b',
    'faceapi',
    'mediapipe',
    'heartRate',
    'DeviceMotionEvent',
    'Accelerometer\\b',
    'Gyroscope\\b',
    // How somebody types, or whether they sit there.
    'keystroke',
    'typing(?:Speed|Rhythm|Rate)',
    'dwellTime',
    'flightTime',
    'IdleDetector',
    'mouse(?:Trace|Trail|Heat)',
    'sessionReplay',
  ].join('|'),
  'gi',
)

describe('no sound, no face, no rhythm', () => {
  test('the sources name no sensor', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(listFound(SENSES)).toEqual([])
  })

  test('the search would find one', () => {
    expect(
      [
        ...'await navigator.mediaDevices.getUserMedia({ audio: true }); new webkitSpeechRecognition()'.matchAll(
          SENSES,
        ),
      ].map(([found]) => found),
    ).toEqual(['mediaDevices', 'getUserMedia', 'webkitSpeechRecognition'])
  })

  test('no package brings one', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, object> }
    const names = Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1) ?? '')
    expect(names.length).toBeGreaterThan(100)
    const sensor =
      /speech|voice|audio|microphone|webcam|camera|face|emotion-?(recog|detect)|biometric|keystroke|webrtc|whisper|tensorflow|mediapipe|onnx|rrweb|hotjar|fullstory|affect/i
    // A typeface is no face.
    expect(names.filter((name) => sensor.test(name) && !/typeface/.test(name))).toEqual([])
  })

  test('a photo of a parcel comes from the phone’s own camera, through a file field', () => {
    expect(
      listFound(
        /capture=\{?["']user["']|accept=\{?["'][^"']*(audio|video)/g,
        listLayer('web', /\.tsx$/),
      ),
    ).toEqual([])
  })

  test('browsers are told so with every page', async () => {
    const settings = {
      publicUrl: 'http://desk.example',
      mailServer: false,
      mailFrom: 'desk@desk.example',
    }
    const ctx = {
      settings,
      areas: [],
      newId: () => '00000000-0000-7000-8000-000000000000',
      log: { error: () => {} },
    } as unknown as ServerCtx
    const server = buildServer(ctx, {
      webDir: null,
      trustProxy: false,
      version: 'test',
      checkReplies: true,
    })
    for (const path of ['/', '/api/v1/nothing-here']) {
      const policy = (await server.request(path)).headers.get('permissions-policy') ?? ''
      expect(policy).toContain('microphone=()')
      expect(policy).toContain('camera=()')
    }
  })
})

describe('no machine rates a person', () => {
  // What looks like a rating and is none, each with the reason.
  const HARMLESS = new Map([
    ['position_holder.rank', 'the order in which holders of a position are asked'],
    ['desk_case.satisfaction', 'what a customer said of the case, in their own click'],
    ['desk_case.satisfaction_words', 'what a customer said of the case'],
    ['desk_case.satisfaction_at', 'when they said it'],
  ])
  const RATING =
    /(^|_)(scores?|rank|ranking|rating|grade|performance|productivity|sentiment|emotion|mood|tension|stress|strain|talk_time|idle|keystrokes?|satisfaction|points|stars)(_|$)/
  const migrations = listFiles('src/migrations', /\.sql$/)

  test('no column holds a rating of somebody', () => {
    const columns = migrations.flatMap((path) => listColumns(read(path)))
    expect(columns.length).toBeGreaterThan(150)
    expect(columns).toContain('position_holder.rank')
    expect(
      columns.filter((column) => RATING.test(column.split('.')[1] ?? '') && !HARMLESS.has(column)),
    ).toEqual([])
    expect([...HARMLESS.keys()].filter((column) => !columns.includes(column))).toEqual([])
  })

  test('no route ranks people', () => {
    const paths = listFound(
      /['"`]\/api\/v1[^'"`]*['"`]|`\$\{\w+\}\/[^`]*`/g,
      listLayer('http', /\.ts$/),
    ).map((found) => found.split(': ')[1] ?? '')
    expect(paths.length).toBeGreaterThan(10)
    // A customer may rate their own case: that says nothing of who answered it.
    expect(
      paths.filter((path) =>
        /scor|rank|leaderboard|rating|grade|perform|productiv|sentiment|emotion/i.test(path),
      ),
    ).toEqual([])
  })

  test('revenue has no place in the queue', () => {
    const paths = [
      ...migrations,
      // Words that customers write are no field.
      ...listLayer('domain', /(?<!\.test)\.ts$/).filter((path) => !path.includes('/domain/data/')),
      ...listLayer('contract', /\.ts$/),
    ]
    const code = paths.map((path) => ({
      path,
      text: read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$|--.*$/gm, ''),
    }))
    expect(
      code
        .filter(({ text }) =>
          /\b(revenue|turnover|lifetime_?value|customer_?value|spend|vip)\b/i.test(text),
        )
        .map(({ path }) => path),
    ).toEqual([])
  })
})

/** 'table.column' of every `create table` and `add column`. */
function listColumns(sql: string): string[] {
  const plain = sql.replace(/--.*$/gm, '')
  const created = [...plain.matchAll(/create table (\w+) \(([\s\S]*?)\n\);/g)].flatMap(
    ([, table, body = '']) =>
      [
        ...body.matchAll(
          /^ {2}([a-z_0-9]+) (?:text|uuid|smallint|integer|bigint|boolean|jsonb|bytea|date|timestamptz|xid8|real|double|numeric)/gm,
        ),
      ].map(([, column]) => `${table}.${column}`),
  )
  const added = [...plain.matchAll(/alter table (\w+)\s+add column (\w+)/g)].map(
    ([, table, column]) => `${table}.${column}`,
  )
  return [...created, ...added]
}
