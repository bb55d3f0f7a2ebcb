import type { Layer } from './layers'

/** Pixels of a row that one invocation computes, side by side, so that weights are read once for all of them. */
export const columns = 4
/** Invocations of a workgroup, across and down. */
export const workgroup = [8, 8] as const

/** Output channels are computed by fours; this many fours in one invocation, few enough for the
 * registers of small graphics cards. */
export const fours = ({ outputs }: Layer) => (outputs % 8 ? outputs / 4 : 2)

/** How many pixels of the photo a pixel of the layer's sums is wide. */
export const scaleOf = ({ to, shuffle }: Layer) =>
  (to === 'drawn' ? 1 : to === 'a' || to === 'b' || to === 'c' ? 4 : 2) * (shuffle ? 2 : 1)

const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

/**
 * The layer as a compute shader. Channels lie together, a vec4f for four of them. A layer of several sources sees their
 * channels one after another; beyond the tile's border its last values repeat. `place` tells where a layer's weights begin, in matrices of
 * 4 by 4, and its gains and offsets, in pairs of vectors: layers of one shape share a shader.
 */
export function shaderOf(layer: Layer): string {
  const { kernel, stride, dilation, inputs } = layer
  const scale = scaleOf(layer)
  const count = fours(layer)
  const reach = kernel === 3 ? dilation : 0
  const span = (columns - 1) * stride + 2 * reach + 1
  const each = (line: (column: number, four: number) => string) =>
    times(columns, column => times(count, four => line(column, four)))

  return `
struct Place { tile: vec2i, weights: i32, tones: i32 }
@group(0) @binding(0) var<uniform> place: Place;
@group(0) @binding(1) var<storage, read> weights: array<mat4x4f>;
@group(0) @binding(2) var<storage, read> tones: array<vec4f>;
${bindings(layer)}
${sourceOf(layer, scale / stride)}

@compute @workgroup_size(${workgroup})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(workgroup_id) group: vec3u) {
  let size = place.tile / ${scale};
  let whole = size * ${stride};
  let x = i32(id.x) * ${columns};
  let y = i32(id.y);
  if (x >= size.x || y >= size.y) { return; }
  // The same for the whole workgroup, and so is all that weights are read by.
  let first = i32(group.z) * ${count};
  ${each((column, four) => `var s${column}_${four} = vec4f();`)}
  for (var row = 0; row < ${kernel}; row++) {
    let down = clamp(y * ${stride} + (row - ${kernel >> 1}) * ${dilation}, 0, whole.y - 1);
    for (var channel = 0; channel < ${inputs / 4}; channel++) {
      let at = place.weights + ((i32(group.z) * ${kernel} + row) * ${inputs / 4} + channel) * ${kernel * count};
      ${times(span, place => `let v${place} = seen(x * ${stride} + ${place - reach}, down, channel, whole.x);`)}
      ${times(kernel, across =>
        times(count, four => {
          const matrix = `w${across}_${four}`
          return `let ${matrix} = weights[at + ${across * count + four}];
      ${times(columns, column => `s${column}_${four} += ${matrix} * v${column * stride + across * dilation};`)}`
        }),
      )}
    }
  }
  ${each((column, four) => {
    const sum = `s${column}_${four}`
    const tone = `2 * (place.tones + first + ${four})`
    const isAdded = layer.extraIs === 'added' && layer.to !== 'drawn'
    const plus = isAdded
      ? ` + extra[(y * size.x + x + ${column}) * ${layer.outputs / 4} + first + ${four}]`
      : ''
    const value = `(${sum}${plus}) * tones[${tone}] + tones[${tone} + 1]`
    return `${sum} = ${layer.relu ? `max(${value}, vec4f())` : value};`
  })}
  ${times(columns, column => `if (x + ${column} < size.x) {\n${writes(layer, column, count)}\n}`)}
}`
}

function bindings({ from, extra, to }: Layer): string {
  const type = (place: string) =>
    `array<${place === 'pixels' || place === 'drawn' ? 'u32' : 'vec4f'}>`
  return `@group(0) @binding(3) var<storage, read_write> result: ${type(to)};
@group(0) @binding(4) var<storage, read> source: ${type(from)};
${extra ? `@group(0) @binding(5) var<storage, read> extra: ${type(extra)};` : ''}`
}

/** Reads four channels of a pixel of the source. */
function sourceOf({ from, extraIs, inputs }: Layer, scale: number): string {
  const fours = inputs / 4
  const half = fours / 2
  const body =
    from === 'pixels'
      ? `let at = y * ${scale} * place.tile.x + x * ${scale};
  return 2 * vec4f(unpack4x8unorm(source[at])[channel], unpack4x8unorm(source[at + 1])[channel],
    unpack4x8unorm(source[at + place.tile.x])[channel], unpack4x8unorm(source[at + place.tile.x + 1])[channel]) - 1;`
      : extraIs === 'seen'
        ? `let at = (y * width + x) * ${half};
  if (channel < ${half}) { return source[at + channel]; }
  return extra[at + channel - ${half}];`
        : `return source[(y * width + x) * ${fours} + channel];`
  return `fn seen(across: i32, y: i32, channel: i32, width: i32) -> vec4f {
  let x = clamp(across, 0, width - 1);
  ${body}
}`
}

/** Writes a pixel's sums; of a shuffled layer to four pixels, the first two above the others. */
function writes({ to, outputs, shuffle }: Layer, column: number, count: number): string {
  if (to === 'drawn') return times(4, corner => paints(column, corner))
  return times(count, four => {
    const sum = `s${column}_${four}`
    if (!shuffle)
      return `result[(y * size.x + x + ${column}) * ${outputs / 4} + first + ${four}] = ${sum};`
    const fours = outputs / 16
    return `{
  let corner = (first + ${four}) / ${fours};
  let at = (2 * y + corner / 2) * 2 * size.x + 2 * (x + ${column}) + corner % 2;
  result[at * ${fours} + (first + ${four}) % ${fours}] = ${sum};
}`
  })
}

/** What is drawn, added to the photo, in 8 bits. */
function paints(column: number, corner: number): string {
  const sums = [0, 1, 2].map(colour => `s${column}_${colour}[${corner}]`)
  return `{
  let at = (2 * y + ${corner >> 1}) * place.tile.x + 2 * (x + ${column}) + ${corner & 1};
  let drawn = 2 * unpack4x8unorm(extra[at]).rgb - 1 + vec3f(${sums});
  let bytes = vec3u(clamp(round(drawn * 127.5 + 127.5), vec3f(), vec3f(255)));
  result[at] = bytes.r | (bytes.g << 8) | (bytes.b << 16) | 0xff000000;
}`
}
