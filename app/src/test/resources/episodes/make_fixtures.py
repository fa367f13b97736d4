"""Writes the HDF5 fixtures beside this file with h5py, as LIBERO's and OpenVLA's scripts do. Not part of the build."""
import json

import h5py
import numpy as np

SIDE = 24


def frames(demo, steps):
    """uint8 [T,SIDE,SIDE,3] as stored: red = 10 x row, green = 10 x column, blue = 20 x demo + t."""
    row, column = np.mgrid[0:SIDE, 0:SIDE]
    images = [np.stack([row * 10, column * 10, np.full_like(row, 20 * demo + t)], -1) for t in range(steps)]
    return np.array(images, np.uint8).reshape(steps, SIDE, SIDE, 3)


def fill(group, demo, steps, dtype=np.float64, **storage):
    actions = (np.arange(steps * 7).reshape(steps, 7) / 100 + demo / 1000).astype(dtype)
    ends = np.zeros(steps, np.uint8)
    ends[-1:] = 1
    group.create_dataset("actions", data=actions, **storage)
    group.create_dataset("states", data=np.zeros((steps, 5)))
    group.create_dataset("robot_states", data=np.zeros((steps, 9)))
    group.create_dataset("rewards", data=ends)
    group.create_dataset("dones", data=ends)
    obs = group.create_group("obs")
    obs.create_dataset("agentview_rgb", data=frames(demo, steps), **storage)
    obs.create_dataset("ee_pos", data=np.zeros((steps, 3)))


with h5py.File("original.hdf5", "w") as f:
    data = f.create_group("data")
    data.attrs["env_name"] = "Libero_Tabletop_Manipulation"
    data.attrs["macros_image_convention"] = "opengl"
    data.attrs["problem_info"] = json.dumps(
        {"problem_name": "p", "domain_name": "robosuite", "language_instruction": ['"Pick the akita black bowl"']}
    )
    data.attrs["bddl_file_content"] = "(define (problem p) (:language Pick the bowl in the text))"
    data.attrs["num_demos"] = 3
    data.attrs["tag"] = "libero-v1"
    for demo, steps in ((10, 2), (2, 4), (0, 3)):
        group = data.create_group(f"demo_{demo}")
        group.attrs["num_samples"] = steps
        group.attrs["model_file"] = "<mujoco>" + "x" * 70000 if demo == 0 else "<mujoco/>"
        group.attrs["init_state"] = np.zeros(5)
        fill(group, demo, steps)

with h5py.File("regenerated.hdf5", "w", libver="v110") as f:
    data = f.create_group("data")
    for demo, steps in ((1, 5), (7, 3)):
        fill(data.create_group(f"demo_{demo}"), demo, steps, np.float32, chunks=True, compression="gzip", shuffle=True)

with h5py.File("lzf.hdf5", "w") as f:
    fill(f.create_group("data/demo_0"), 0, 3, chunks=True, compression="lzf")

with h5py.File("user_block.hdf5", "w", userblock_size=512) as f:
    fill(f.create_group("data/demo_0"), 0, 3)

with h5py.File("no_steps.hdf5", "w") as f:
    fill(f.create_group("data/demo_0"), 0, 0)

with h5py.File("soft_links.hdf5", "w") as f:
    fill(f.create_group("kept/demo"), 0, 3)
    f.create_group("data")
    f["data/demo_0"] = h5py.SoftLink("/kept/demo")

with h5py.File("broken_link.hdf5", "w") as f:
    f.create_group("data")
    f["data/demo_0"] = h5py.SoftLink("/gone/demo")

with h5py.File("link_loop.hdf5", "w") as f:
    f["data"] = h5py.SoftLink("/data")

with h5py.File("external_link.hdf5", "w") as f:
    f.create_group("data")
    f["data/demo_0"] = h5py.ExternalLink("../../elsewhere.hdf5", "/data/demo_0")

for name, storage in (("absurd_chunked.hdf5", {"chunks": (1, 256, 256, 3), "compression": "gzip"}), ("absurd_contiguous.hdf5", {})):
    with h5py.File(name, "w") as f:
        group = f.create_group("data/demo_0")
        group.create_dataset("actions", data=np.zeros((1, 7)))
        group.create_dataset("obs/agentview_rgb", shape=(2**31 + 5, 256, 256, 3), dtype=np.uint8, **storage)

with h5py.File("not_numbers.hdf5", "w") as f:
    group = f.create_group("data/demo_0")
    group.create_dataset("actions", data=np.array([["a"] * 7], dtype="S3"))
    group.create_dataset("obs/agentview_rgb", data=frames(0, 1))
