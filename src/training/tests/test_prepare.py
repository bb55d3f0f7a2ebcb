import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from .. import photos
from ..prepare import Pictures
from ..store import once
from .test_cartoongan import random_weights

TAUGHT, HELD_OUT = "b0001", "b0005"


class PicturesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        torch.save(random_weights(), cls.folder / "Hayao_net_G_float.pth")
        dice = np.random.default_rng(1)
        for name in (TAUGHT, HELD_OUT):
            picture = Image.fromarray(dice.integers(0, 256, (12, 16, 3), dtype=np.uint8))
            picture.resize((400, 300), Image.BICUBIC).save(cls.folder / f"{name}.jpg")
        cls.pictures = Pictures(cls.folder / "data", cls.folder, cls.folder, held_out=False)

    def test_a_photo_is_for_training_or_held_out(self):
        self.assertEqual([TAUGHT], photos.names(self.folder, kept_from_training=False))
        self.assertEqual([HELD_OUT], photos.names(self.folder, kept_from_training=True))

    def test_targets_are_of_the_photos_for_training(self):
        targets = self.pictures.targets("hayao", 320)
        self.assertEqual([TAUGHT], list(targets))
        self.assertEqual(self.pictures.photos(320)[TAUGHT].shape, targets[TAUGHT].shape)
        self.assertEqual(torch.uint8, targets[TAUGHT].dtype)

    def test_what_is_there_needs_neither_photos_nor_weights(self):
        moved = Pictures(self.folder / "data", self.folder / "gone", self.folder / "gone", held_out=False)
        torch.testing.assert_close(moved.targets("hayao", 320), self.pictures.targets("hayao", 320))
        torch.testing.assert_close(moved.photos(320), self.pictures.photos(320))

    def test_what_was_not_finished_is_made_anew(self):
        file = self.folder / "value.pt"
        file.with_suffix(".part").write_bytes(b"half")
        self.assertEqual(7, once(file, lambda: 7))
        self.assertEqual(7, once(file, lambda: 8))
