import tempfile
import unittest
from pathlib import Path

import torch

from ..__main__ import RESOURCES
from ..archive import sha256
from ..cartoongan import generator
from ..reference import generate
from ..refill import refill
from ..templates import write_templates

TEMPLATES = RESOURCES / "cartoongan"


def random_weights() -> dict[str, torch.Tensor]:
    """Near those of training: scales around 1, the rest small."""
    torch.manual_seed(1)

    shapes = {name: value.shape for name, value in generator().state_dict().items()}
    return {n: torch.randn(s) * 0.05 + n.endswith("scale") for n, s in shapes.items()}


def published(w: dict[str, torch.Tensor], photo: torch.Tensor) -> torch.Tensor:
    """The published network, plainly."""
    x = (photo.permute(0, 3, 1, 2).float() / 255 * 2 - 1).flip(1)
    x = generate(w, x).flip(1)[:, :, : photo.shape[1], : photo.shape[2]]
    return ((x.permute(0, 2, 3, 1) * 0.5 + 0.5).clamp(0, 1) * 255).to(torch.uint8)


class CartoonGanTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.weights, cls.models = random_weights(), {}
        for precision in ("fp32", "bf16"):
            file = Path(cls.folder.name) / f"{precision}.pt"
            refill(TEMPLATES / f"template-{precision}.pt", cls.weights, file)
            cls.models[precision] = torch.jit.load(file)
        cls.photo = torch.randint(0, 256, (1, 64, 101, 3), dtype=torch.uint8)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def difference(self, a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
        return (a.int() - b.int()).abs().float()

    def test_filled_template_draws_as_the_published_network(self):
        wanted = published(self.weights, self.photo)
        off = self.difference(self.models["fp32"](self.photo), wanted)
        self.assertGreater((off <= 1).float().mean().item(), 0.999)
        error = self.difference(self.models["bf16"](self.photo), wanted).square().mean()
        self.assertGreater(10 * torch.log10(255**2 / error).item(), 35)

    def test_own_statistics_as_context_change_nothing(self):
        model = self.models["fp32"]
        context = model.context(self.photo)
        self.assertEqual((4736, 2), tuple(context.shape))
        self.assertLessEqual(self.difference(model(self.photo, context), model(self.photo)).max().item(), 1)

    def test_any_size(self):
        for height, width in ((64, 64), (65, 64), (67, 71)):
            photo = torch.zeros(1, height, width, 3, dtype=torch.uint8)
            self.assertEqual(photo.shape, self.models["fp32"](photo).shape)

    def test_templates_are_the_same_every_time(self):
        write_templates(Path(self.folder.name) / "again")
        for file in TEMPLATES.glob("*.pt"):
            self.assertEqual(sha256(file), sha256(Path(self.folder.name) / "again" / file.name))
