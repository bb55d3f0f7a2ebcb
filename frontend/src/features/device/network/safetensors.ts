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

/** The tensors of a safetensors file by name: float32 and uint8 ones, as floats. */
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
      const isFloat = dtype === 'F32'
      const values = isFloat ? new Float32Array(bytes) : Float32Array.from(new Uint8Array(bytes))
      return [name, { shape, values }]
    }),
  )
}

/** The tensor of that name; a file without it is not a student's. */
export function named(weights: Weights, name: string): Tensor {
  const tensor = weights.get(name)
  if (!tensor) throw new Error(`The weights lack ${name}`)
  return tensor
}
