import unittest

import torch

from ..crops import Crops
from ..photos import TRAINED
from ..student import STRIDE


class Plaid:
    """Stands for pictures: every pixel says where it is, and a target is the photo's negative."""

    def photos(self, size: int) -> dict[str, torch.Tensor]:
        height, width = size // 2, size
        y, x = torch.meshgrid(torch.arange(height), torch.arange(width), indexing="ij")
        place = torch.stack([y, x // 2, torch.full_like(x, TRAINED.index(size))], -1)
        return {"one": place.to(torch.uint8), "low": place[:64].to(torch.uint8)}

    def targets(self, style: str, size: int) -> dict[str, torch.Tensor]:
        return {name: 255 - picture for name, picture in self.photos(size).items()}


class CropsTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.crops = Crops(Plaid(), ["a"], 96, "cpu")
        photo, target, self.thumbnails = self.crops.batch("a", 64)
        self.photo, self.target = ((p * 127.5 + 127.5).round().int() for p in (photo, target))

    def test_crops_are_of_one_size_from_pictures_of_all_sizes_but_too_small_ones(self):
        self.assertEqual((64, 3, 96, 96), tuple(self.photo.shape))
        self.assertEqual(set(range(len(TRAINED))), set(self.photo[:, 2].unique().tolist()))
        self.assertEqual(len(TRAINED), len(self.crops.first))

    def test_a_target_is_that_of_its_crop(self):
        torch.testing.assert_close(self.target, 255 - self.photo)

    def test_a_crop_is_a_window_at_multiples_of_the_stride(self):
        rows = self.photo[:, 0]
        torch.testing.assert_close(rows - rows[:, :1], torch.arange(96).int()[None, :, None].expand(64, 96, 96))
        columns = self.photo[:, 1].amin((1, 2)) * 2
        self.assertEqual(0, (rows[:, 0, 0] % STRIDE).sum().item() + (columns % STRIDE).sum().item())
        self.assertGreater(len(columns.unique()), 8)

    def test_half_are_mirrored_with_their_thumbnails(self):
        mirrored = self.photo[:, 1, 0, 0] > self.photo[:, 1, 0, -1]
        self.assertTrue(16 < mirrored.sum() < 48)
        torch.testing.assert_close(mirrored, self.thumbnails[:, 1, 0, 0] > self.thumbnails[:, 1, 0, -1])
