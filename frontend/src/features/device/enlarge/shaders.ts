/** How far the sharpening looks around a pixel. */
export const reach = 2
export const workgroup = [8, 8] as const

/** Samples that count in an enlarged one: where it is, and how much each counts in parts of 2^22. */
const types = `
struct Counted { first: vec4i, weights: vec4i }
struct Shape {
  /** The size of what is read, and of what is written. */
  read: vec2i,
  to: vec2i,
  /** The first row of the whole picture that is read, that is written, and the whole picture's height. */
  readTop: i32,
  top: i32,
  height: i32,
}
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read_write> result: array<u32>;
@group(0) @binding(2) var<storage, read> source: array<u32>;

fn channels(pixel: u32) -> vec3i {
  return vec3i(vec3u(pixel, pixel >> 8, pixel >> 16) & vec3u(255));
}
fn packed(color: vec3i) -> u32 {
  let c = vec3u(color);
  return c.r | (c.g << 8) | (c.b << 16) | 0xff000000;
}
`

const shader = (before: string, body: string) => `${types}${before}
@compute @workgroup_size(${workgroup})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let x = i32(id.x);
  let y = i32(id.y);
  if (x >= shape.to.x || y >= shape.to.y) { return; }
  ${body}
}`

/** Weighs a row's or a column's samples as Pillow does, in whole numbers. */
const weigh = (counted: string, place: string) =>
  shader(
    '@group(0) @binding(3) var<storage, read> counted: array<Counted>;',
    `let c = counted[${counted}];
  var sum = vec3i(1 << 21);
  for (var i = 0; i < 4; i++) { sum += c.weights[i] * channels(source[${place}]); }
  result[y * shape.to.x + x] = packed(clamp(sum >> vec3u(22), vec3i(), vec3i(255)));`,
  )

export const acrossShader = weigh('x', 'y * shape.read.x + min(c.first.x + i, shape.read.x - 1)')

export const downShader = weigh(
  'shape.top + y',
  'min(c.first.x + i - shape.readTop, shape.read.y - 1) * shape.read.x + x',
)

/**
 * Makes edges as sharp as they were before they were enlarged: an unsharp mask of strength 2, held between the darkest and
 * the brightest of the 5 by 5 pixels around, so that no line gets a halo. In whole numbers.
 */
export const sharpenShader = shader(
  '',
  `let own = channels(source[(shape.top + y - shape.readTop) * shape.read.x + x]);
  let counts = array<i32, 5>(1, 4, 6, 4, 1);
  var soft = vec3i();
  var low = own;
  var high = own;
  for (var i = -${reach}; i <= ${reach}; i++) {
    let row = clamp(shape.top + y + i, 0, shape.height - 1) - shape.readTop;
    for (var j = -${reach}; j <= ${reach}; j++) {
      let near = channels(source[row * shape.read.x + clamp(x + j, 0, shape.read.x - 1)]);
      soft += counts[i + ${reach}] * counts[j + ${reach}] * near;
      low = min(low, near);
      high = max(high, near);
    }
  }
  let sharp = (256 * own + (256 * own - soft) + 128) >> vec3u(8);
  result[y * shape.to.x + x] = packed(clamp(sharp, low, high));`,
)
