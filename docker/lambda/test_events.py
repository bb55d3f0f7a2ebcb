"""What the function answers to real events. Run by try.sh."""

import base64
import json
import os
import random
import struct
import unittest
import urllib.request
import zlib
from pathlib import Path

from events import DOORS

INVOKE = f"http://{os.environ['EMULATOR']}/2015-03-31/functions/function/invocations"
PHOTOS = Path(__file__).parents[2] / "src/test/resources/photos"
EDGE = "----cartoonify"
LAMBDA_TAKES = 6 << 20


def invoke(event: dict) -> dict:
    request = urllib.request.Request(INVOKE, json.dumps(event).encode())
    with urllib.request.urlopen(request, timeout=120) as answer:
        return json.load(answer)


def ask(door, method: str, path: str, content_type: str = "text/plain", body: bytes = b"") -> tuple[int, str, bytes]:
    """Status, media type and body of the answer."""
    headers = {"host": "example.org", "accept": "*/*", "content-type": content_type}
    answer = invoke(door(method, path, headers, body))
    headers = answer.get("headers") or {}
    headers |= {name: values[0] for name, values in (answer.get("multiValueHeaders") or {}).items()}
    body = answer.get("body") or ""
    data = base64.b64decode(body) if answer["isBase64Encoded"] else body.encode()
    return answer["statusCode"], headers["content-type"], data


def draw(door, image: bytes, **fields: str) -> tuple[int, str, bytes]:
    parts = [(f'name="{name}"', value.encode()) for name, value in fields.items()]
    parts.append(('name="image"; filename="photo.jpg"', image))
    body = b"".join(
        f"--{EDGE}\r\nContent-Disposition: form-data; {name}\r\n\r\n".encode() + value + b"\r\n"
        for name, value in parts
    )
    form = f"multipart/form-data; boundary={EDGE}"
    return ask(door, "POST", "/api/v1/cartoons", form, body + f"--{EDGE}--\r\n".encode())


def order(door, path: str, **fields) -> tuple[int, dict]:
    """Status and answer of JSON that is sent."""
    status, _, body = ask(door, "POST", path, "application/json", json.dumps(fields).encode())
    return status, json.loads(body)


def width(png: bytes) -> int:
    assert png.startswith(b"\x89PNG\r\n\x1a\n"), png[:200]
    return struct.unpack(">I", png[16:20])[0]


def png(side: int, rows: bytes) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def noise(side: int) -> bytes:
    return png(side, b"".join(b"\0" + random.randbytes(side * 3) for _ in range(side)))


class Function(unittest.TestCase):
    photo = (PHOTOS / "coffee.jpg").read_bytes()

    def test_answers_warm_up_events_with_nothing(self):
        self.assertEqual(invoke({"source": "serverless-plugin-warmup"}), {})
        self.assertEqual(invoke({"source": "aws.events", "detail-type": "Scheduled Event", "detail": {}}), {})

    def test_answers_no_other_event(self):
        self.assertEqual(invoke({"source": "aws.s3"})["status"], 400)

    def test_draws_a_photo_from_every_door(self):
        for door in DOORS:
            with self.subTest(door.__name__):
                status, media_type, picture = draw(door, self.photo, style="hayao")
                self.assertEqual((status, media_type, width(picture)), (200, "image/png", 450))

    def test_says_what_is_wrong_at_every_door(self):
        for door in DOORS:
            with self.subTest(door.__name__):
                status, media_type, body = draw(door, b"This is no image.")
                self.assertEqual((status, media_type), (415, "application/problem+json"))
                self.assertEqual(json.loads(body)["type"], "urn:cartoonify:unsupported-image")

    def test_refuses_a_photo_with_too_many_pixels_at_every_door(self):
        for door in DOORS:
            with self.subTest(door.__name__):
                status, _, body = draw(door, png(60_000, b""))
                self.assertEqual((status, json.loads(body)["type"]), (413, "urn:cartoonify:too-large"))

    def test_draws_for_the_tutorials_clients_at_every_door(self):
        order = json.dumps({"image": base64.b64encode(self.photo).decode(), "model_id": 1, "load_size": 300})
        for door in DOORS:
            with self.subTest(door.__name__):
                status, _, body = ask(door, "POST", "/transform", "application/json", order.encode())
                picture = json.loads(body)["output"].removeprefix("data:image/png;base64,")
                self.assertEqual((status, width(base64.b64decode(picture))), (200, 300))

    def test_refuses_in_words_what_lambda_would_not_deliver_at_every_door(self):
        photo = noise(1000)
        for door in DOORS:
            with self.subTest(door.__name__):
                status, _, body = draw(door, photo, size="2048", strength="0")
                self.assertEqual((status, json.loads(body)["type"]), (413, "urn:cartoonify:answer-too-large"))

    @unittest.skipUnless("CARTOONIFY_UPLOADS" in os.environ, "No S3 server is named.")
    def test_draws_by_way_of_s3_what_lambda_would_not_take_or_deliver_at_every_door(self):
        photo = noise(1600)
        for door in DOORS:
            with self.subTest(door.__name__):
                status, upload = order(door, "/api/v1/uploads", bytes=len(photo), contentType="image/png")
                self.assertEqual(status, 201)
                put = urllib.request.Request(upload["url"], photo, upload["headers"], method=upload["method"])
                urllib.request.urlopen(put).close()
                status, cartoon = order(door, "/api/v1/uploads/cartoons", key=upload["key"], size=1600, strength=0)
                self.assertEqual((status, cartoon["width"]), (201, 1600))
                with urllib.request.urlopen(cartoon["url"]) as picture:
                    self.assertEqual(len(picture.read()), cartoon["bytes"])
                self.assertGreater(min(len(photo), cartoon["bytes"]), LAMBDA_TAKES)

    def test_serves_the_page_and_its_files_at_every_door(self):
        for door in DOORS:
            with self.subTest(door.__name__):
                status, media_type, _ = ask(door, "GET", "/swagger-ui/index.html")
                self.assertEqual((status, media_type), (200, "text/html"))
