// The server's streams as a page that is open hears them: one event after another.
import { createParser } from 'eventsource-parser'

/** Tells `hear` each event with the JSON that it says, until the stream ends or is given up. */
export async function followEvents<T>(
  response: Response,
  hear: (event: string, data: T) => void,
): Promise<void> {
  const parser = createParser({
    onEvent: ({ event = 'message', data }) => hear(event, JSON.parse(data)),
  })
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) parser.feed(part)
}
