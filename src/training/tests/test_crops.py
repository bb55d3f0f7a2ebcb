import unittest

import torch

from ..crops import UNSEEN, Crops, to_unit
from ..photos import TRAINED
from ..student import STRIDE, thumbnail


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
        judged = self.batch.judged(self.batch.photo)
        pictures = (self.batch.photo, judged, self.batch.target, self.batch.teacher)
        self.photo, self.judged, self.target, self.teacher = ((p * 127.5 + 127.5).round().int() for p in pictures)

    def test_crops_are_of_one_size_from_pictures_of_all_sizes_but_too_small_ones(self):
        self.assertEqual((64, 3, 96, 96), tuple(self.photo.shape))
        self.assertEqual(set(range(len(TRAINED))), set(self.photo[:, 2].unique().tolist()))
        self.assertEqual(len(TRAINED), len(self.crops.first))

    def test_a_target_and_the_teachers_picture_are_those_of_what_is_judged(self):
        self.assertEqual((64, 3, 96 - 2 * UNSEEN, 96 - 2 * UNSEEN), tuple(self.target.shape))
        torch.testing.assert_close(self.target, 255 - self.judged)
        torch.testing.assert_close(self.teacher, self.target // 2)

    def test_edges_are_judged_only_where_the_photo_ends(self):
        height = torch.tensor(TRAINED)[self.photo[:, 2, 0, 0]] // 2
        above, below = self.photo[:, 0, 0, 0], height - self.photo[:, 0, -1, 0] - 1
        unjudged_above = self.judged[:, 0, 0, 0] - above
        unjudged_below = self.photo[:, 0, -1, 0] - self.judged[:, 0, -1, 0]
        inside = (above > 0) & (below > 0)
        self.assertGreater(inside.sum().item(), 32)
        self.assertGreater((above == 0).sum().item() * (below == 0).sum().item(), 0)
        self.assertEqual({UNSEEN}, set(torch.cat([unjudged_above, unjudged_below])[inside.repeat(2)].tolist()))
        self.assertEqual({0}, set(unjudged_above[above == 0].tolist()) | set(unjudged_below[below == 0].tolist()))

    def test_contrasts_and_thumbnails_are_those_of_the_whole_pictures(self):
        pictures = Plaid().targets("a", TRAINED[0])
        y = (pictures["one"] / 255 @ torch.tensor([0.299, 0.587, 0.114])).std()
        of_smallest = self.photo[:, 2, 0, 0] == 0
        torch.testing.assert_close(self.batch.target_contrast[of_smallest], y.expand(int(of_smallest.sum())))
        ratio = self.batch.target_contrast / self.batch.teacher_contrast
        torch.testing.assert_close(ratio, torch.full_like(ratio, 2.0), rtol=0.02, atol=0)
        of_photo = thumbnail(to_unit(Plaid().photos(TRAINED[0])["one"].permute(2, 0, 1)[None]))
        torch.testing.assert_close(self.batch.thumbnail[of_smallest][:1], of_photo)
        of_sizes = (self.batch.thumbnail[:, 2, 0, 0] * 127.5 + 127.5).round().int()
        torch.testing.assert_close(of_sizes, self.photo[:, 2, 0, 0])

    def test_a_crop_is_a_window_at_multiples_of_the_stride_and_not_mirrored(self):
        rows, columns = self.photo[:, 0], self.photo[:, 1]
        along = torch.arange(96).int()
        torch.testing.assert_close(rows - rows[:, :1], along[None, :, None].expand(64, 96, 96))
        torch.testing.assert_close(columns - columns[:, :, :1], (along // 2)[None, None].expand(64, 96, 96))
        first = columns.amin((1, 2)) * 2
        self.assertEqual(0, (rows[:, 0, 0] % STRIDE).sum().item() + (first % STRIDE).sum().item())
        self.assertGreater(len(first.unique()), 8)
