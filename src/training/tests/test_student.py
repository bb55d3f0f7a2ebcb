import json
import tempfile
import unittest
from pathlib import Path

import torch
from safetensors.torch import load_file

from .. import STYLES, photos
from ..__main__ import BROWSER, CHECKPOINTS, RESOURCES, load, student
from ..drawing import drawing
from ..export import export_style
from ..student import HALO, STRIDE, Student, Toned, restrained, thumbnail


def noise(height: int, width: int) -> torch.Tensor:
    """A photo with detail of all sizes."""
    torch.manual_seed(1)
    layers = [torch.rand(1, 3, height // s + 1, width // s + 1) for s in (1, 4, 16, 64)]
    layers = [torch.nn.functional.interpolate(layer, size=(height, width), mode="bilinear") for layer in layers]
    return (sum(layers) / 4 * 255).to(torch.uint8).permute(0, 2, 3, 1).contiguous()


class StudentTest(unittest.TestCase):
    def test_tiles_equal_the_whole(self):
        photo, tile = noise(2000, 3000), 1000
        self.assertEqual(0, HALO % STRIDE)
        for precision, tolerance in (("fp32", 1), ("bf16", 3)):
            model = drawing(load(CHECKPOINTS / "shinkai.pt"), precision)
            whole, context = model(photo), model.context(photo)
            worst = 0
            for top in range(0, 2000, tile):
                for left in range(0, 3000, tile):
                    y0, x0 = max(0, top - HALO), max(0, left - HALO)
                    part = model(photo[:, y0 : top + tile + HALO, x0 : left + tile + HALO], context)
                    part = part[:, top - y0 : top - y0 + tile, left - x0 : left - x0 + tile]
                    off = part.int() - whole[:, top : top + tile, left : left + tile].int()
                    worst = max(worst, off.abs().max().item())
            print(f"tiles: {precision} within {worst}")
            self.assertLessEqual(worst, tolerance)

    def test_even_ground_stays_even_up_to_the_border(self):
        colours = [(0, 0, 0), (128, 128, 128), (255, 255, 255), (200, 60, 50), (120, 180, 220), (210, 170, 150)]
        for style in STYLES:
            model = student(style)
            for colour in colours:
                drawn = model(torch.tensor(colour, dtype=torch.uint8).expand(1, 120, 170, 3).contiguous())[0].int()
                cell = drawn[56:60, 80:84].repeat(30, 43, 1)[:, :170]
                self.assertEqual(0, (drawn - cell).abs().max().item(), f"{style} {colour}")

    def test_a_part_is_drawn_up_to_its_border_much_as_in_the_whole(self):
        photo = torch.from_numpy(photos.read(RESOURCES.parents[1] / "test/resources/photos/coffee.jpg", 448))[None]
        top, left, height, width = 64, 80, 160, 240
        model = student("hayao")
        context = model.context(photo)
        inner = slice(top, top + height), slice(left, left + width)
        alone = model(photo[:, *inner].contiguous(), context)[0].float()
        off = (alone - model(photo, context)[0][inner]).abs()
        off[2:-2, 2:-2] = 0
        self.assertLess(off.sum().item() / (3 * 2 * 2 * (height + width)), 8)

    def test_any_size(self):
        for height, width in ((16, 16), (17, 19), (64, 65)):
            photo = noise(height, width)
            self.assertEqual(photo.shape, student("hayao")(photo).shape)

    def test_bf16_is_close(self):
        weights, photo = torch.load(CHECKPOINTS / "shinkai.pt"), noise(200, 300)
        off = drawing(weights)(photo).float() - drawing(weights, "bf16")(photo).float()
        self.assertGreater(10 * torch.log10(255**2 / off.square().mean()).item(), 50)

    def test_a_photo_alone_is_toned_as_among_others(self):
        conv, x, tone = Toned(8, 12, dilation=2), torch.randn(2, 8, 20, 24), torch.randn(2, 2, 12, 1, 1)
        torch.testing.assert_close(conv(x[:1], tone[:1]), conv(x, tone)[:1], atol=1e-5, rtol=1e-5)

    def test_a_thumbnail_tells_fine_detail_from_none(self):
        even = torch.zeros(1, 3, 256, 320)
        striped = even + 0.2 * (-1.0) ** torch.arange(320)
        colours, beside, below = (thumbnail(striped) - thumbnail(even)).split([3, 1, 1], 1)
        self.assertLess(colours.abs().max().item(), 0.05)
        self.assertGreater(beside.min().item(), 1)
        self.assertLess(below.abs().max().item(), 1e-5)

    def test_budget(self):
        size = sum(f.stat().st_size for f in (RESOURCES / "styles" / "shinkai").glob("*.pt"))
        self.assertLess(size, 3_000_000)

    def test_restrained_weights_add_less(self):
        weights = load(CHECKPOINTS / "shinkai.pt")
        photo = noise(64, 96).permute(0, 3, 1, 2).float() / 127.5 - 1

        def added(part: float) -> torch.Tensor:
            student = Student()
            student.load_state_dict(restrained(weights, part))
            with torch.inference_mode():
                return student(photo, thumbnail(photo)) - photo

        self.assertGreater(added(1).abs().max().item(), 0.1)
        torch.testing.assert_close(added(0.5), added(1) / 2)


class ExportTest(unittest.TestCase):
    def test_committed_checkpoints_give_committed_archives_and_weights(self):
        for style in STYLES:
            with self.subTest(style), tempfile.TemporaryDirectory() as folder:
                archives, browser = Path(folder, "archives"), Path(folder, "browser")
                export_style(style, CHECKPOINTS / f"{style}.pt", archives, browser)
                for exported, committed in ((archives, RESOURCES / "styles" / style), (browser, BROWSER)):
                    for file in exported.iterdir():
                        self.assertEqual((committed / file.name).read_bytes(), file.read_bytes())

    def test_a_browser_is_tested_by_what_the_student_draws(self):
        for style in STYLES:
            tensors = load_file(BROWSER / f"{style}.safetensors")
            photo, drawn = tensors.pop("test.photo"), tensors.pop("test.drawing")
            again = drawing(tensors)(photo[None])[0]
            self.assertLessEqual((again.int() - drawn.int()).abs().max().item(), 1)
            self.assertGreater((photo.int() - drawn.int()).abs().float().mean().item(), 2)

    def test_style_json_says_how_to_tile(self):
        for style in STYLES:
            words = json.loads((RESOURCES / "styles" / style / "style.json").read_text())
            self.assertEqual({"halo": HALO, "context": "thumbnail"}, words["tiling"])
