"""Makes the files in this folder: one picture in many formats. Needs Pillow and ImageMagick. The picture is chelsea.jpg.

All of them show picture.png, or gray.png, or alpha.png, as far as the format can: those with a color profile hold
other numbers that the profile makes the same colors.
"""

import io
import os
import struct
import subprocess

import numpy as np
from PIL import Image, ImageCms

os.chdir(os.path.dirname(os.path.abspath(__file__)))


def fixed(values):
    return b"".join(struct.pack(">i", round(v * 65536)) for v in values)


def xyz(values):
    return b"XYZ \0\0\0\0" + fixed(values)


def gamma(value):
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(value * 256)) + b"\0\0"


def srgb_curve():
    """The curve of sRGB, which Display P3 shares."""
    v = np.linspace(0, 1, 256)
    light = np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4)
    return b"curv\0\0\0\0" + struct.pack(">I", 256) + (65535 * light).round().astype(">u2").tobytes()


def description(text):
    text = text.encode() + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * (78 + -(90 + len(text)) % 4)


def profile(space, tags, device=b"mntr", connection=b"XYZ "):
    """An ICC profile, version 2.4."""
    tags = [(b"desc", description("test")), (b"cprt", b"text\0\0\0\0CC0\0"), (b"wtpt", xyz((0.9642, 1, 0.8249)))] + tags
    table, data, offset = b"", b"", 132 + 12 * len(tags)
    for name, value in tags:
        table += name + struct.pack(">II", offset + len(data), len(value))
        data += value + b"\0" * (-len(value) % 4)
    header = struct.pack(">I4xI4s4s4s", offset + len(data), 0x02400000, device, space, connection)
    header += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + fixed((0.9642, 1, 0.8249))
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + data


def rgb_profile(red, green, blue, curve):
    columns = [(b"rXYZ", xyz(red)), (b"gXYZ", xyz(green)), (b"bXYZ", xyz(blue))]
    return profile(b"RGB ", columns + [(t, curve) for t in (b"rTRC", b"gTRC", b"bTRC")])


P3 = rgb_profile((0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841), srgb_curve())
ADOBE = rgb_profile((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457), gamma(2.2))
GRAY = profile(b"GRAY", [(b"kTRC", gamma(1.0))])


def cmyk_profile(grid=7):
    """Inks that take away light as in the simplest conversion, but with cyan and yellow in each other's place."""
    inks = np.stack(np.meshgrid(*[np.linspace(0, 1, grid)] * 4, indexing="ij"), -1).reshape(-1, 4)
    light = ((1 - inks[:, 2::-1]) * (1 - inks[:, 3:])) ** 2.2
    to_xyz = np.array([[0.4360, 0.3851, 0.1431], [0.2225, 0.7169, 0.0606], [0.0139, 0.0971, 0.7141]])
    ratio = light @ to_xyz.T / (0.9642, 1, 0.8249)
    f = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    lab = np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], -1)
    table = (lab * (2.55, 1, 1) + (0, 128, 128)).round().clip(0, 255).astype(np.uint8).tobytes()
    line = bytes(range(256))
    matrix = fixed((1, 0, 0, 0, 1, 0, 0, 0, 1))
    lut = b"mft1\0\0\0\0" + bytes((4, 3, grid, 0)) + matrix + line * 4 + table + line * 3
    # The way back is asked for by those who check a profile, and never used.
    back = b"mft1\0\0\0\0" + bytes((3, 4, 2, 0)) + matrix + line * 3 + bytes(8 * 4) + line * 4
    return profile(b"CMYK", [(b"A2B0", lut), (b"B2A0", back)], b"prtr", b"Lab ")


def converted(image, icc, mode):
    return ImageCms.profileToProfile(image, ImageCms.createProfile("sRGB"), io.BytesIO(icc), outputMode=mode)


def inks(image):
    """The simplest conversion to CMYK, with as much black as goes."""
    paper = np.asarray(image).astype(float)
    black = paper.max(-1, keepdims=True)
    colors = 255 - 255 * paper / np.maximum(black, 1)
    return np.concatenate([colors, 255 - black], -1).round().astype(np.uint8)


def ycck(image, name):
    """As Adobe's programs write CMYK: the colors as YCbCr, told by one byte of the Adobe segment."""
    values = inks(image)
    colors = np.asarray(Image.fromarray(values[..., :3]).convert("YCbCr"))
    stored = np.concatenate([255 - colors, values[..., 3:]], -1)
    file = io.BytesIO()
    Image.fromarray(stored, "CMYK").save(file, "JPEG", quality=92)
    data = bytearray(file.getvalue())
    data[data.index(b"Adobe") + 11] = 2
    open(name, "wb").write(data)


def turned(image, orientation):
    """The image as it lies in a file with this EXIF orientation."""
    undo = {2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE"}
    undo |= {6: "ROTATE_90", 7: "TRANSVERSE", 8: "ROTATE_270"}
    return image.transpose(getattr(Image, undo[orientation])) if orientation > 1 else image


def exif(orientation):
    value = Image.Exif()
    value[0x0112] = orientation
    return value


def magick(*arguments):
    subprocess.run(["/usr/bin/convert", *arguments[:-1], "-define", "png:exclude-chunks=date,time", arguments[-1]], check=True)


picture = Image.open("../photos/chelsea.jpg").convert("RGB").crop((90, 20, 390, 220)).resize((48, 32), Image.BICUBIC)
picture.save("picture.png")
gray = picture.convert("L")
gray.convert("RGB").save("gray.png")
alpha = picture.copy()
alpha.putalpha(Image.linear_gradient("L").resize(picture.size))
alpha.save("alpha.png")
cut = picture.copy()
cut.putalpha(Image.radial_gradient("L").resize(picture.size).point(lambda v: 255 if v < 128 else 0))
few = picture.quantize(64)

picture.save("baseline.jpg", quality=90)
picture.save("progressive.jpg", quality=90, progressive=True)
picture.save("restarts.jpg", quality=90)
magick("picture.png", "-quality", "90", "-define", "jpeg:restart-interval=2", "restarts.jpg")
picture.save("full-color.jpg", quality=90, subsampling=0)
gray.save("gray.jpg", quality=90)
gray.save("gray-only.png")
Image.fromarray(inks(picture), "CMYK").save("cmyk.jpg", quality=92)
ycck(picture, "ycck.jpg")
swapped = inks(picture)[..., [2, 1, 0, 3]]
Image.fromarray(swapped, "CMYK").save("cmyk-profile.jpg", quality=92, icc_profile=cmyk_profile())
for number in range(1, 9):
    turned(picture, number).save(f"orientation-{number}.jpg", quality=90, exif=exif(number))

for name, icc in (("p3", P3), ("adobe", ADOBE)):
    colors = converted(picture, icc, "RGB")
    colors.save(name + "-profile.jpg", quality=92, subsampling=0, icc_profile=icc)
    colors.save(name + "-profile.png", icc_profile=icc)
    colors.save(name + "-profile.tif", compression="tiff_adobe_deflate", icc_profile=icc)
    colors.save(name + "-profile.webp", lossless=True, icc_profile=icc)
light = gray.point([round(255 * ((v / 255 + 0.055) / 1.055) ** 2.4) if v > 10 else round(v / 12.92) for v in range(256)])
light.save("gray-profile.png", icc_profile=GRAY)
light.save("gray-profile.jpg", quality=98, icc_profile=GRAY)

magick("picture.png", "-depth", "16", "png48:sixteen-bit.png")
magick("picture.png", "-interlace", "PNG", "interlaced.png")
magick("gray-only.png", "-depth", "16", "-define", "png:bit-depth=16", "-define", "png:color-type=0", "gray-sixteen-bit.png")
few.save("palette.png")
magick("alpha.png", "-depth", "16", "png64:alpha-sixteen-bit.png")
turned(picture, 6).save("orientation-6.png", exif=exif(6))

picture.save("lossy.webp", quality=90)
picture.save("lossless.webp", lossless=True)
alpha.save("alpha.webp", quality=90)
alpha.save("alpha-lossless.webp", lossless=True, exact=True)
turned(picture, 6).save("orientation-6.webp", quality=90, exif=exif(6).tobytes())
others = [picture.transpose(Image.FLIP_LEFT_RIGHT), picture.transpose(Image.FLIP_TOP_BOTTOM)]
picture.save("animated.webp", save_all=True, append_images=others, quality=90)
alpha.save("animated-alpha.webp", save_all=True, append_images=[alpha.transpose(Image.ROTATE_180)], quality=90)

picture.save("plain.tif")
picture.save("lzw.tif", compression="tiff_lzw")
picture.save("jpeg.tif", compression="jpeg", quality=92)
alpha.save("alpha.tif", compression="tiff_lzw")
Image.fromarray(inks(picture), "CMYK").save("cmyk.tif", compression="tiff_lzw")
picture.save("pages.tif", save_all=True, append_images=others, compression="tiff_lzw")
turned(picture, 8).save("orientation-8.tif", compression="tiff_lzw", tiffinfo={274: 8})
gray.save("gray.tif")

picture.save("true-color.bmp")
few.save("palette.bmp")
few.save("still.gif")
frames = [few] + [other.quantize(64) for other in others]
frames[0].save("animated.gif", save_all=True, append_images=frames[1:], duration=100)
cut.save("cut.png")
magick("cut.png", "transparent.gif")
magick("cut.png", "-colors", "64", "png8:palette-transparent.png")

# libjpeg-turbo's cjpeg: the usual Huffman tables, which a file may leave out; arithmetic coding; tables of 16 bits.
Image.open("picture.png").convert("RGB").save("picture.ppm")
for name, options in {
    "standard-tables.jpg": ["-quality", "90", "-sample", "1x1"],
    "arithmetic.jpg": ["-quality", "90", "-sample", "1x1", "-arithmetic"],
    "coarse.jpg": ["-quality", "1"],
}.items():
    subprocess.run(["cjpeg", *options, "-outfile", name, "picture.ppm"], check=True)
