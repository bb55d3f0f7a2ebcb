import unittest

import torch

from ..crops import Crops
from ..photos import TRAINED
from ..student import STRIDE


class Plaid:
    """Stands for pictures: every pixel says where it is, a target is the photo's negative, the teacher's is half it."""

    def photos(self, size: int) -> dict[str, torch.Tensor]:
        height, width = size // 2, size
        y, x = torch.meshgrid(torch.arange(height), torch.arange(width), indexing="ij")
        place = torch.stack([y, x // 2, torch.full_like(x, TRAINED.index(size))], -1)
        return {"one": place.to(torch.uint8), "low": place[:64].to(torch.uint8)}

    def targets(self, style: str, size: int) -> dict[str, torch.Tensor]:
        return {name: 255 - picture for name, picture in self.photos(size).items()}

    def teacher(self, style: str, size: int) -> dict[str, torch.Tensor]:
        return {name: picture // 2 for name, picture in self.targets(style, size).items()}


class CropsTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.crops = Crops(Plaid(), ["a"], list(TRAINED), 96, "cpu")
        self.batch = self.crops.batch("a", 64)
        pictures = (self.batch.photo, self.batch.target, self.batch.teacher)
        self.photo, self.target, self.teacher = ((p * 127.5 + 127.5).round().int() for p in pictures)

    def test_crops_are_of_one_size_from_pictures_of_all_sizes_but_too_small_ones(self):
        self.assertEqual((64, 3, 96, 96), tuple(self.photo.shape))
        self.assertEqual(set(range(len(TRAINED))), set(self.photo[:, 2].unique().tolist()))
        self.assertEqual(len(TRAINED), len(self.crops.first))

    def test_a_target_and_the_teachers_picture_are_those_of_their_crop(self):
        torch.testing.assert_close(self.target, 255 - self.photo)
        torch.testing.assert_close(self.teacher, self.target // 2)

    def test_contrasts_are_those_of_the_whole_pictures(self):
        pictures = Plaid().targets("a", TRAINED[0])
        y = (pictures["one"] / 255 @ torch.tensor([0.299, 0.587, 0.114])).std()
        of_smallest = self.photo[:, 2, 0, 0] == 0
        torch.testing.assert_close(self.batch.target_contrast[of_smallest], y.expand(int(of_smallest.sum())))
        ratio = self.batch.target_contrast / self.batch.teacher_contrast
        torch.testing.assert_close(ratio, torch.full_like(ratio, 2.0), rtol=0.02, atol=0)

    def test_a_crop_is_a_window_at_multiples_of_the_stride(self):
        rows = self.photo[:, 0]
        torch.testing.assert_close(rows - rows[:, :1], torch.arange(96).int()[None, :, None].expand(64, 96, 96))
        columns = self.photo[:, 1].amin((1, 2)) * 2
        self.assertEqual(0, (rows[:, 0, 0] % STRIDE).sum().item() + (columns % STRIDE).sum().item())
        self.assertGreater(len(columns.unique()), 8)

    def test_half_are_mirrored_with_their_thumbnails(self):
        mirrored = self.photo[:, 1, 0, 0] > self.photo[:, 1, 0, -1]
        self.assertTrue(16 < mirrored.sum() < 48)
        torch.testing.assert_close(mirrored, self.batch.thumbnail[:, 1, 0, 0] > self.batch.thumbnail[:, 1, 0, -1])
