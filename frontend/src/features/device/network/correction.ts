import { cell, type Place } from './layers'

/** How far the window of the correction reaches, in pixels. */
export const reach = 5
const window = (2 * reach + 1) ** 2
/** The variance of light, in levels squared, below which a window counts as flat. */
const flat = 64

export const workgroup = [8, 8] as const

/** One shader of the correction: reads two places, and writes one. */
export interface CorrectionStep {
  reads: readonly [Place, Place]
  writes: Place
  code: string
}

const common = `
/** The sides of what lies in the places, and of the tile, which is framed by a cell. */
struct Shape { seen: vec2i, tile: vec2i }
@group(0) @binding(0) var<uniform> shape: Shape;
const first = ${cell};
fn colors(pixel: u32) -> vec3i {
  return vec3i(vec3u(pixel, pixel >> 8, pixel >> 16) & vec3u(255));
}
fn light(color: vec3i) -> i32 { return (dot(color, vec3i(77, 150, 29)) + 128) >> 8; }
/** The whole part of a quotient, also of what is below 0. */
fn part(value: i32, by: i32) -> i32 {
  let quotient = value / by;
  return select(quotient, quotient - 1, value - quotient * by < 0);
}
/** 4096 times a quotient, rounded: bit by bit, for the product would not fit. */
fn ratio(value: i32, by: i32) -> i32 {
  var bits = part(value, by);
  var rest = value - bits * by;
  for (var i = 0; i < 13; i++) {
    rest = 2 * rest;
    let bit = select(0, 1, rest >= by);
    rest -= bit * by;
    bits = 2 * bits + bit;
  }
  return (bits + 1) >> 1;
}
`

/** A shader: what it does for the pixel at `x`, `y`, number `at`. */
const shader = (types: readonly [string, string, string], body: string) => `${common}
@group(0) @binding(1) var<storage, read_write> result: array<${types[2]}>;
@group(0) @binding(2) var<storage, read> one: array<${types[0]}>;
@group(0) @binding(3) var<storage, read> other: array<${types[1]}>;
@compute @workgroup_size(${workgroup})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let x = i32(id.x) + first;
  let y = i32(id.y) + first;
  let last = shape.tile + first - 1;
  if (x > last.x || y > last.y) { return; }
  let at = y * shape.seen.x + x;
  ${body}
}`

const across = `y * shape.seen.x + clamp(x + i, first, last.x)`
const down = `clamp(y + i, first, last.y) * shape.seen.x + x`
const each = (body: string) => `for (var i = -${reach}; i <= ${reach}; i++) { ${body} }`

/**
 * Gives a drawing the colours of the picture it was drawn from, along the drawing's own edges: to the drawing is added what
 * the two differ by, smoothed by a guided filter (He, Sun, Tang, ECCV 2010) whose guide is the drawing's light. Windows are
 * of 11 by 11 pixels; at the border its last pixels repeat. In whole numbers of 32 bits, the same as the service's.
 */
export const correction: readonly CorrectionStep[] = [
  {
    reads: ['drawn', 'pixels'],
    writes: 'fine',
    code: shader(
      ['u32', 'u32', 'vec4i'],
      `var light_and_square = vec2i();
  var apart = vec3i();
  var products = vec3i();
  ${each(`let place = ${across};
    let drawn = colors(one[place]);
    let l = light(drawn);
    let off = colors(other[place]) - drawn;
    light_and_square += vec2i(l, l * l);
    apart += off;
    products += l * off;`)}
  result[2 * at] = vec4i(light_and_square, apart.rg);
  result[2 * at + 1] = vec4i(apart.b, products);`,
    ),
  },
  {
    reads: ['fine', 'fine'],
    writes: 'seen',
    code: shader(
      ['vec4i', 'vec4i', 'vec4i'],
      `var a = vec4i();
  var b = vec4i();
  ${each(`let place = ${down};
    a += one[2 * place];
    b += other[2 * place + 1];`)}
  let variance = ${window} * a.y - a.x * a.x + ${flat * window ** 2};
  for (var c = 0; c < 3; c++) {
    let apart = vec3i(a.zw, b.x)[c];
    let slope = ratio(${window} * b[c + 1] - a.x * apart, variance);
    result[2 * at][c] = slope;
    // In parts of 256.
    result[2 * at + 1][c] = part(4096 * apart - slope * a.x + ${8 * window}, ${16 * window});
  }`,
    ),
  },
  {
    reads: ['seen', 'seen'],
    writes: 'both',
    code: shader(
      ['vec4i', 'vec4i', 'vec4i'],
      `var slopes = vec4i();
  var offsets = vec4i();
  ${each(`let place = ${across};
    slopes += one[2 * place];
    offsets += other[2 * place + 1];`)}
  result[2 * at] = slopes;
  result[2 * at + 1] = offsets;`,
    ),
  },
  {
    reads: ['both', 'drawn'],
    writes: 'pixels',
    code: shader(
      ['vec4i', 'u32', 'u32'],
      `let drawn = colors(other[at]);
  var slopes = vec4i();
  var offsets = vec4i();
  ${each(`let place = ${down};
    slopes += one[2 * place];
    offsets += one[2 * place + 1];`)}
  let sums = slopes.xyz * light(drawn) + 16 * offsets.xyz + ${2048 * window};
  let more = vec3i(part(sums.x, ${4096 * window}), part(sums.y, ${4096 * window}), part(sums.z, ${4096 * window}));
  let bytes = vec3u(clamp(drawn + more, vec3i(), vec3i(255)));
  result[at] = bytes.r | (bytes.g << 8) | (bytes.b << 16) | 0xff000000;`,
    ),
  },
]
