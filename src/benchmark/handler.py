"""The tutorial's handler as one would write it today: PyTorch eager on all cores, Pillow, JSON with base64 in and out.

Steps and layers are the tutorial's and the published code's own, down to the norm that is spelt out; the contract is
`POST /transform`. One drawing at a time, as an AWS Lambda instance does it.

    python src/benchmark/handler.py WEIGHTS PORT
"""

import base64
import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn

STYLES = ("Hosoda", "Hayao", "Shinkai", "Paprika")


class Norm(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.scale, self.shift = nn.Parameter(torch.ones(channels)), nn.Parameter(torch.zeros(channels))

    def forward(self, x: Tensor) -> Tensor:
        n = x.size(2) * x.size(3)
        t = x.view(x.size(0), x.size(1), n)
        mean = torch.mean(t, 2)[:, :, None, None].expand_as(x)
        # torch.var is the unbiased variance, the network wants the biased one.
        var = torch.var(t, 2)[:, :, None, None].expand_as(x) * ((n - 1) / float(n))
        out = (x - mean) / torch.sqrt(var + 1e-9)
        return out * self.scale[None, :, None, None] + self.shift[None, :, None, None]


class Generator(nn.Module):
    """CartoonGAN (Chen, Lai and Liu, CVPR 2018): BGR in -1..1 to the same."""

    def __init__(self):
        super().__init__()
        self.conv01_1, self.in01_1 = nn.Conv2d(3, 64, 7), Norm(64)
        for stage, width in ((2, 128), (3, 256)):
            self.add_module(f"conv{stage:02d}_1", nn.Conv2d(width // 2, width, 3, 2, 1))
            self.add_module(f"conv{stage:02d}_2", nn.Conv2d(width, width, 3, 1, 1))
            self.add_module(f"in{stage:02d}_1", Norm(width))
        for stage in range(4, 12):
            for half in (1, 2):
                self.add_module(f"conv{stage:02d}_{half}", nn.Conv2d(256, 256, 3))
                self.add_module(f"in{stage:02d}_{half}", Norm(256))
        for stage, width in ((1, 128), (2, 64)):
            self.add_module(f"deconv{stage:02d}_1", nn.ConvTranspose2d(width * 2, width, 3, 2, 1, 1))
            self.add_module(f"deconv{stage:02d}_2", nn.Conv2d(width, width, 3, 1, 1))
            self.add_module(f"in{stage + 11}_1", Norm(width))
        self.deconv03_1 = nn.Conv2d(64, 3, 7)
        self.wide, self.narrow, self.relu = nn.ReflectionPad2d(3), nn.ReflectionPad2d(1), nn.ReLU()

    def forward(self, x: Tensor) -> Tensor:
        part, relu = self.get_submodule, self.relu
        y = relu(self.in01_1(self.conv01_1(self.wide(x))))
        for stage in (2, 3):
            y = part(f"conv{stage:02d}_2")(part(f"conv{stage:02d}_1")(y))
            y = relu(part(f"in{stage:02d}_1")(y))
        for stage in range(4, 12):
            t = relu(part(f"in{stage:02d}_1")(part(f"conv{stage:02d}_1")(self.narrow(y))))
            y = part(f"in{stage:02d}_2")(part(f"conv{stage:02d}_2")(self.narrow(t))) + y
        for stage in (1, 2):
            y = part(f"deconv{stage:02d}_2")(part(f"deconv{stage:02d}_1")(y))
            y = relu(part(f"in{stage + 11}_1")(y))
        return torch.tanh(self.deconv03_1(self.wide(y)))


def load(weights: Path) -> dict[int, Generator]:
    """The generators by `model_id`."""
    models = {}
    for number, style in enumerate(STYLES):
        models[number] = Generator()
        models[number].load_state_dict(torch.load(weights / f"{style}_net_G_float.pth"))
        models[number].eval()
    return models


def transform(model: Generator, photo: Image.Image, size: int) -> Image.Image:
    w, h = photo.size
    ratio = w / h
    w, h = (size, int(size / ratio)) if ratio >= 1 else (int(size * ratio), size)
    rgb = np.asarray(photo.resize((w, h), Image.Resampling.BICUBIC))
    x = torch.from_numpy(rgb[:, :, [2, 1, 0]]).permute(2, 0, 1).contiguous()[None].float() / 255
    with torch.no_grad():
        y = model(-1 + 2 * x)[0][[2, 1, 0]] * 0.5 + 0.5
    return Image.fromarray(np.uint8(y.numpy().transpose(1, 2, 0).clip(0, 1) * 255))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    models: dict[int, Generator]

    def do_POST(self):
        data = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        photo = Image.open(BytesIO(base64.b64decode(data["image"]))).convert("RGB")
        file = BytesIO()
        transform(self.models[data["model_id"]], photo, data["load_size"]).save(file, "PNG")
        output = "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()
        body = json.dumps({"output": output}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    Handler.models = load(Path(sys.argv[1]))
    HTTPServer(("127.0.0.1", int(sys.argv[2])), Handler).serve_forever()
