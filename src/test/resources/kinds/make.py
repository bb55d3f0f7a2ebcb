"""Makes files of kinds that are refused by name, or that hide a trap. Needs Pillow, numpy, tifffile, imagecodecs, exiftool."""
import io
import os
import struct
import subprocess

import numpy as np
import tifffile
from PIL import Image, TiffImagePlugin

os.chdir(os.path.dirname(os.path.abspath(__file__)))
y, x = np.mgrid[0:20, 0:30]
photo = np.stack([x * 8, y * 12, (x + y) * 5], -1).astype("uint8")
with tifffile.TiffWriter("raw.dng") as t:
    t.write(np.full((12, 16, 3), 200, "uint8"), photometric="rgb", subfiletype=1, subifds=1,
            extratags=[(50706, 1, 4, bytes([1, 4, 0, 0]), True)])
    t.write(np.zeros((20, 30), "uint16"), photometric="minisblack")
for compression in ("zstd", "lzma"):
    tifffile.imwrite(compression + ".tif", photo, photometric="rgb", compression=compression)
with tifffile.TiffWriter("thumbnail-first.tif") as t:
    t.write(photo[::4, ::4], photometric="rgb", subfiletype=1)
    t.write(photo[::2, ::2], photometric="rgb")
    t.write(photo, photometric="rgb")
thumbnail = io.BytesIO()
Image.fromarray(photo).resize((160, 120)).save(thumbnail, "JPEG", quality=20)
th = thumbnail.getvalue()
resource = struct.pack(">IIIIIIHH", 1, 160, 120, 480, 57600, len(th), 24, 1) + th
resource += b"\0" * (len(resource) & 1)
block = b"8BIM" + struct.pack(">HHI", 1036, 0, len(resource)) + resource
tifffile.imwrite("photoshop.tif", np.asarray(Image.fromarray(photo).resize((48, 32))), photometric="ycbcr",
                 compression="jpeg", rowsperstrip=16, extratags=[(34377, 1, len(block), block, True)])
Image.fromarray(photo).save("tagged.jpg")
subprocess.run(["exiftool", "-q", "-overwrite_original", "-ImageDescription=A cup", "-Artist=Zoë",
                "-Copyright=© Zoë", "-DateTimeOriginal=2026:08:02 10:20:30", "-GPSLatitude=52",
                "-GPSLatitudeRef=N", "tagged.jpg"], check=True)
fax = Image.fromarray(photo[:17, :27]).convert("1")
for options, name in ((4, "fax-filled"), (5, "fax-two-dimensional")):
    directory = TiffImagePlugin.ImageFileDirectory_v2()
    directory[292] = options
    fax.save(name + ".tif", compression="group3", tiffinfo=directory)
fax.convert("RGB").save("fax.png")
