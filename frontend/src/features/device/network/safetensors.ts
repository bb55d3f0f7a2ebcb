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
    Object.entries(header).map(([name, { dtype, shape, data_offsets }]) => {
      const [from, to] = data_offsets
      const bytes = file.slice(start + from, start + to)
      const values =
        dtype === 'F16'
          ? Float32Array.from(new Uint16Array(bytes), halfOf)
          : Float32Array.from(new Uint8Array(bytes))
      return [name, { shape, values }]
    }),
  )
}

/** The number that 16 bits are in half precision (IEEE 754). Browsers have no array of them before 2025. */
export function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = (bits & 1023) / 1024
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return exponent ? sign * 2 ** (exponent - 15) * (1 + fraction) : sign * 2 ** -14 * fraction
}

/** The tensor of that name; a file without it is not a student's. */
export function named(weights: Weights, name: string): Tensor {
  const tensor = weights.get(name)
  if (!tensor) throw new Error(`The weights lack ${name}`)
  return tensor
}
