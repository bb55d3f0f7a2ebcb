/** Channels at half and at a quarter of the photo's resolution. */
export const head = 32
export const body = 48
/** The side of the thumbnail that tells of the whole photo, and its channels. */
export const thumbnailSide = 64
export const thumbnailChannels = 5
/** How many pixels around a tile its drawing depends on, and what tiles begin at multiples of. */
export const halo = 64
export const cell = 4
/** Networks look around a pixel, so none is asked to draw less; the service does the same. */
export const leastSide = 16

export type Place =
  /** The photo, and the result. */
  | 'pixels'
  | 'drawn'
  /** At half resolution: what the head sees, what the body gives back, and both together. */
  | 'fine'
  | 'seen'
  | 'both'
  /** At a quarter: the body's channels, inside of a block, and after it. */
  | 'a'
  | 'b'
  | 'c'

/** One convolution, with what happens to its sums before they are written. */
export interface Layer {
  /** Of its weight and bias in the checkpoint. */
  name: string
  from: Place
  to: Place
  /** Further channels to see, or what its sums are added to. */
  extra?: Place
  extraIs?: 'seen' | 'added'
  inputs: number
  outputs: number
  /** 1 or 3 pixels wide. */
  kernel: 1 | 3
  stride: 1 | 2
  dilation: 1 | 2
  /** Which gain and shift of the photo's context it gets. */
  tone?: number
  relu?: boolean
  /** Each of its channels is of four pixels. */
  shuffle?: boolean
}

const usual = { kernel: 3, stride: 1, dilation: 1 } as const

/** A block of the body: what two convolutions find is added to what came in. */
function block(index: number, dilation: 1 | 2, isLast: boolean): Layer[] {
  const [from, to]: [Place, Place] = index % 2 ? ['c', 'a'] : ['a', 'c']
  const both = { ...usual, inputs: body, outputs: body }
  const name = `painter.body.${index}`
  const tone = 2 * index + 1
  return [
    { ...both, name: `${name}.a`, from, to: 'b', dilation, tone, relu: true },
    {
      ...both,
      name: `${name}.b`,
      from: 'b',
      to,
      extra: from,
      extraIs: 'added',
      tone: tone + 1,
      relu: isLast,
    },
  ]
}

const dilations = [1, 2, 2, 2, 1] as const

/** The student, in order: `src/training/student.py` is the same in PyTorch. */
export const layers: readonly Layer[] = [
  {
    ...usual,
    name: 'painter.head',
    from: 'pixels',
    to: 'fine',
    inputs: 12,
    outputs: head,
    relu: true,
  },
  {
    ...usual,
    name: 'painter.down',
    from: 'fine',
    to: 'a',
    inputs: head,
    outputs: body,
    stride: 2,
    tone: 0,
    relu: true,
  },
  ...dilations.flatMap((dilation, index) => block(index, dilation, index === dilations.length - 1)),
  {
    ...usual,
    name: 'painter.up',
    from: 'c',
    to: 'seen',
    inputs: body,
    outputs: 4 * head,
    kernel: 1,
    relu: true,
    shuffle: true,
  },
  {
    ...usual,
    name: 'painter.mid',
    from: 'fine',
    to: 'both',
    extra: 'seen',
    extraIs: 'seen',
    inputs: 2 * head,
    outputs: head,
    relu: true,
  },
  {
    ...usual,
    name: 'painter.tail',
    from: 'both',
    to: 'drawn',
    extra: 'pixels',
    extraIs: 'added',
    inputs: head,
    outputs: 12,
    shuffle: true,
  },
]
