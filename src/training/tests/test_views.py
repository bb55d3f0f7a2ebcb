import tempfile
import unittest
from pathlib import Path

import numpy as np
from PIL import Image

from ..photos import TRAINED
from ..views import view


class ViewsTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.file = Path(cls.folder.name, "hill.jpg")
        y, x = np.mgrid[:280, :512]
        picture = np.stack([100 + x / 5, 60 + y / 3, 150 + 50 * ((x // 16 + y // 16) % 2)], -1)
        Image.fromarray(picture.astype(np.uint8)).save(cls.file, quality=95)
        cls.views = [view(cls.file, number) for number in range(30)]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_a_number_is_the_same_view_every_time_and_another_another(self):
        self.assertTrue(np.array_equal(self.views[3], view(self.file, 3)))
        shapes = {v.shape for v in self.views}
        self.assertGreater(len(shapes), 20)

    def test_a_view_shows_nothing_from_outside_the_photo(self):
        # What a turned rectangle sees of the outside is black.
        self.assertGreater(min(v.max(-1).min() for v in self.views), 60)

    def test_nearly_all_views_have_room_for_a_crop(self):
        self.assertGreater(sum(min(v.shape[:2]) >= 192 for v in self.views), 24)

    def test_no_view_is_larger_than_photos_in_training(self):
        self.assertLessEqual(max(max(v.shape[:2]) for v in self.views), max(TRAINED))

    def test_half_are_mirrored(self):
        # The hill's red rises to the right.
        mirrored = [v[:, : v.shape[1] // 4, 0].mean() > v[:, -(v.shape[1] // 4) :, 0].mean() for v in self.views]
        self.assertTrue(8 < sum(mirrored) < 22)

    def test_the_light_differs(self):
        self.assertGreater(np.std([v.mean() for v in self.views]), 8)
