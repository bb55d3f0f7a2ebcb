import { readSafetensors, type Weights } from './network/safetensors'
import { DeviceTrouble } from './trouble'

/** Where the browser keeps weights, so that they are loaded once and are there without a connection. */
const storeName = 'cartoonify-weights'

/** Whether a style's weights need not be loaded any more. */
export async function areKept(address: string): Promise<boolean> {
  const store = await globalThis.caches?.open(storeName).catch(() => undefined)
  return Boolean(await store?.match(address))
}

/** A style's weights, kept or loaded; never other bytes than those that were exported. */
export async function loadWeights(address: string, sha256: string): Promise<Weights> {
  // Some private windows have no store.
  const store = await globalThis.caches?.open(storeName).catch(() => undefined)
  const file =
    (await checked(await store?.match(address), sha256)) ??
    (await checked(await fetch(address).catch(() => undefined), sha256))
  if (!file) throw new DeviceTrouble('weights')
  if (store) await keep(store, address, file).catch(() => {})
  return readSafetensors(file)
}

/** The answer's bytes, if they are the right ones. */
async function checked(
  answer: Response | undefined,
  sha256: string,
): Promise<ArrayBuffer | undefined> {
  const file = answer?.ok ? await answer.arrayBuffer().catch(() => undefined) : undefined
  return file && (await checksum(file)) === sha256 ? file : undefined
}

async function checksum(file: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Keeps a file, and none of the same name of another version of the page. */
async function keep(store: Cache, address: string, file: ArrayBuffer) {
  const sameName = (await store.keys()).filter(({ url }) => nameOf(url) === nameOf(address))
  for (const { url } of sameName) if (url !== address) await store.delete(url)
  if (!sameName.some(({ url }) => url === address)) await store.put(address, new Response(file))
}

/** Without the checksum that the build adds. */
const nameOf = (address: string) => /([a-z]+)[^/]*$/.exec(new URL(address).pathname)?.[1]
