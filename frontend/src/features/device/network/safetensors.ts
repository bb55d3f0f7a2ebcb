export interface Tensor {
  shape: readonly number[]
  values: Float32Array
}

/** A network's tensors by their names. */
export type Weights = ReadonlyMap<string, Tensor>

interface Entry {
  dtype: string
  shape: number[]
  data_offsets: [number, number]
}

/** The tensors of a safetensors file by name: float16 and uint8 ones, as floats. */
export function readSafetensors(file: ArrayBuffer): Weights {
  const length = Number(new DataView(file).getBigUint64(0, true))
  const start = 8 + length
  const header: Record<string, Entry> = JSON.parse(
    new TextDecoder().decode(new Uint8Array(file, 8, length)),
  )
  return new Map(
    Object.entries(header).map(
      ([
        name,
        {
          dtype,
          shape,
          data_offsets: [from, to],
        },
      ]) => {
        const bytes = file.slice(start + from, start + to)
        return [name, { shape, values: dtype === 'F16' ? floatsOf(bytes) : bytesOf(bytes) }]
      },
    ),
  )
}

const bytesOf = (bytes: ArrayBuffer) => Float32Array.from(new Uint8Array(bytes))

/** Half precision to single: sign, 5 bits of exponent, 10 of fraction (IEEE 754). */
function floatsOf(bytes: ArrayBuffer): Float32Array {
  const view = new DataView(bytes)
  return Float32Array.from({ length: bytes.byteLength / 2 }, (_, at) => {
    const half = view.getUint16(2 * at, true)
    const exponent = (half >> 10) & 31
    const fraction = half & 1023
    const size = exponent ? (1 + fraction / 1024) * 2 ** (exponent - 15) : fraction * 2 ** -24
    return half & 0x8000 ? -size : size
  })
}

/** The tensor of that name; a file without it is not a student's. */
export function named(weights: Weights, name: string): Tensor {
  const tensor = weights.get(name)
  if (!tensor) throw new Error(`The weights lack ${name}`)
  return tensor
}
