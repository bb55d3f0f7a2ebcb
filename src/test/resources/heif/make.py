"""Makes the HEIC and AVIF files of the tests, and the same pictures as PNG.

Needs Pillow, pillow-heif, numpy and avifenc. HEVC and AV1 are lossy, so the tests compare with a tolerance.
"""
import io
import struct
import subprocess
from pathlib import Path

import numpy as np
import pillow_heif
from PIL import Image

HERE = Path(__file__).parent
WIDTH, HEIGHT, TILE = 160, 96, 64


def picture():
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    red = x * 255 // (WIDTH - 1)
    green = y * 255 // (HEIGHT - 1)
    blue = 128 + 100 * np.sin(x / 20) * np.cos(y / 15)
    return Image.fromarray(np.stack([red, green, blue], -1).astype("uint8"))


def box(kind, *content):
    body = b"".join(content)
    return struct.pack(">I", len(body) + 8) + kind + body


def full(kind, *content, version=0, flags=0):
    return box(kind, struct.pack(">I", version << 24 | flags), *content)


def boxes(data):
    at = 0
    while at + 8 <= len(data):
        size = struct.unpack(">I", data[at:at + 4])[0] or len(data) - at
        yield data[at + 4:at + 8], data[at + 8:at + size]
        at += size


def find(data, *path):
    for kind, content in boxes(data):
        if kind == path[0]:
            content = content[4:] if kind == b"meta" else content
            return content if len(path) == 1 else find(content, *path[1:])
    raise KeyError(path)


def encoded(image, **options):
    """The hvcC box's content and the coded picture."""
    out = io.BytesIO()
    pillow_heif.from_pillow(image).save(out, quality=95, chroma=444, **options)
    file = out.getvalue()
    return find(file, b"meta", b"iprp", b"ipco", b"hvcC"), find(file, b"mdat")


def heic(name, image, size, columns, rows, properties):
    """A file of tiles, with properties of the whole."""
    tiles = []
    for row in range(rows):
        for column in range(columns):
            left, top = column * TILE, row * TILE
            tiles.append(encoded(image.crop((left, top, left + TILE, top + TILE)))[1])
    configuration = encoded(image.crop((0, 0, TILE, TILE)))[0]
    count = len(tiles)
    grid = struct.pack(">BBBBHH", 0, 0, rows - 1, columns - 1, *size)
    infos = [full(b"infe", struct.pack(">HH", 1, 0), b"grid\0", version=2)]
    infos += [full(b"infe", struct.pack(">HH", 2 + i, 0), b"hvc1\0", version=2) for i in range(count)]
    nclx = box(b"colr", b"nclx", struct.pack(">HHHB", 1, 13, 6, 0x80))
    common = [box(b"hvcC", configuration), full(b"ispe", struct.pack(">II", TILE, TILE)), nclx]
    own = [full(b"ispe", struct.pack(">II", *size))] + properties
    associations = struct.pack(">HB", 1, len(own)) + bytes(range(4, 4 + len(own)))
    for i in range(count):
        associations += struct.pack(">HB", 2 + i, 3) + bytes([1, 2, 3])

    def meta(start):
        at = start
        locations = struct.pack(">HHHHII", 1, 1, 0, 1, 0, len(grid))
        for i, tile in enumerate(tiles):
            locations += struct.pack(">HHHHII", 2 + i, 0, 0, 1, at, len(tile))
            at += len(tile)
        return full(
            b"meta",
            full(b"hdlr", b"\0\0\0\0pict" + b"\0" * 13),
            full(b"pitm", struct.pack(">H", 1)),
            full(b"iloc", bytes([0x44, 0]), struct.pack(">H", 1 + count), locations, version=1),
            full(b"iinf", struct.pack(">H", 1 + count), *infos),
            full(b"iref", box(b"dimg", struct.pack(">HH", 1, count), struct.pack(f">{count}H", *range(2, 2 + count)))),
            box(b"iprp", box(b"ipco", *common, *own), full(b"ipma", struct.pack(">I", 1 + count), associations)),
            box(b"idat", grid))

    start = box(b"ftyp", b"heic\0\0\0\0mif1heic")
    length = len(start) + len(meta(0)) + 8
    (HERE / name).write_bytes(start + meta(length) + box(b"mdat", *tiles))


def gamma_p3():
    """Display P3 with a gamma of 1.8, by hand."""
    def xyz(values):
        return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(v * 65536)) for v in values)
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(1.8 * 256)) + b"\0\0"
    text = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"test\0" + b"\0" * 79
    tags = [(b"desc", text), (b"wtpt", xyz((.9642, 1, .8249))), (b"rXYZ", xyz((.5151, .2412, -.0011))),
            (b"gXYZ", xyz((.2920, .6922, .0419))), (b"bXYZ", xyz((.1571, .0666, .7841)))]
    tags += [(name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")]
    table, data = struct.pack(">I", len(tags)), b""
    for name, content in tags:
        table += name + struct.pack(">II", 132 + 12 * len(tags) + len(data), len(content))
        data += content
    size = 128 + len(table) + len(data)
    head = struct.pack(">I4sI4s4s4s6H", size, b"lcms", 0x02100000, b"mntr", b"RGB ", b"XYZ ", 2024, 1, 1, 0, 0, 0)
    head += b"acspAPPL" + b"\0" * 24 + struct.pack(">iii", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + table + data


def avif(name, source, *options):
    subprocess.run(["avifenc", "--min", "3", "--max", "8", "--minalpha", "0", "--maxalpha", "0", "-s", "6", *options,
                    str(source), str(HERE / name)], check=True, stdout=subprocess.DEVNULL)


def main():
    image = picture()
    image.save(HERE / "picture.png")
    see_through = image.copy()
    see_through.putalpha(Image.fromarray(np.tile(np.arange(WIDTH, dtype="uint8") + 90, (HEIGHT, 1))))
    see_through.save(HERE / "alpha.png")
    pillow_heif.from_pillow(image).save(HERE / "plain.heic", quality=95, chroma=444)
    pillow_heif.from_pillow(see_through).save(HERE / "alpha.heic", quality=95, chroma=444)
    with_profile = image.copy()
    with_profile.info["icc_profile"] = gamma_p3()
    pillow_heif.from_pillow(with_profile).save(HERE / "p3.heic", quality=95, chroma=444)
    with_profile.save(HERE / "p3.png", icc_profile=gamma_p3())
    deep = (np.asarray(image).astype("uint16") * 257)
    heif = pillow_heif.from_bytes("RGB;16", image.size, deep.tobytes())
    heif.save(HERE / "ten-bits.heic", quality=95, chroma=444)
    large = Image.new("RGB", (3 * TILE, 2 * TILE))
    large.paste(image, (0, 0))
    heic("grid.heic", large, (WIDTH, HEIGHT), 3, 2, [])
    for quarters in (1, 2, 3):
        heic(f"turned-{quarters}.heic", large, (WIDTH, HEIGHT), 3, 2, [box(b"irot", bytes([quarters]))])
        image.rotate(90 * quarters, expand=True).save(HERE / f"turned-{quarters}.png")
    heic("mirrored.heic", large, (WIDTH, HEIGHT), 3, 2, [box(b"irot", bytes([1])), box(b"imir", bytes([0]))])
    image.rotate(90, expand=True).transpose(Image.FLIP_TOP_BOTTOM).save(HERE / "mirrored.png")
    avif("plain.avif", HERE / "picture.png", "-y", "444")
    avif("alpha.avif", HERE / "alpha.png", "-y", "444")
    avif("ten-bits.avif", HERE / "picture.png", "-y", "444", "-d", "10")
    avif("ten-bits-alpha.avif", HERE / "alpha.png", "-y", "444", "-d", "10")
    avif("limited.avif", HERE / "picture.png", "-y", "420", "-r", "limited")


if __name__ == "__main__":
    main()
