import { readSafetensors, type Weights } from './network/safetensors'
import { DeviceTrouble } from './trouble'

/** Loads a style's weights, and takes no other bytes than those that were exported. */
export async function loadWeights(address: string, sha256: string): Promise<Weights> {
  const file = await fetch(address).then(
    answer => (answer.ok ? answer.arrayBuffer() : undefined),
    () => undefined,
  )
  if (!file || (await checksum(file)) !== sha256) throw new DeviceTrouble('weights')
  return readSafetensors(file)
}

async function checksum(file: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}
