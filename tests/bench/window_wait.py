# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of a program to its first painted window, seen from the X server."""
import ctypes
import ctypes.util
import os
import subprocess
import time

MAP_NOTIFY, SUBSTRUCTURE, Z_PIXMAP = 19, 1 << 19, 2


class Attributes(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("rest", ctypes.c_char * 256)]


def load():
    x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    x.XGetImage.restype = ctypes.c_void_p
    x.XGetPixel.restype = ctypes.c_ulong
    return x


class Screen:
    """A display of its own with a black background."""

    def __enter__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
                                       pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.name = ":" + pipe.readline().strip()
        self.x = load()
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(self.name.encode()))
        self.root = self.x.XDefaultRootWindow(self.display)
        self.x.XSelectInput(self.display, ctypes.c_ulong(self.root), ctypes.c_long(SUBSTRUCTURE))
        self.x.XSync(self.display, 0)
        return self

    def __exit__(self, *_):
        self.x.XCloseDisplay(self.display)
        self.server.terminate()
        self.server.wait()

    def _is_large(self, window):
        attributes = Attributes()
        found = self.x.XGetWindowAttributes(self.display, ctypes.c_ulong(window), ctypes.byref(attributes))
        return bool(found) and attributes.width >= 300 and attributes.height >= 200

    def _mapped_window(self, deadline):
        event = (ctypes.c_long * 24)()
        while time.perf_counter() < deadline:
            if self.x.XPending(self.display):
                self.x.XNextEvent(self.display, ctypes.byref(event))
                kind = ctypes.cast(event, ctypes.POINTER(ctypes.c_int))[0]
                if kind == MAP_NOTIFY and self._is_large(event[5]):
                    return
            else:
                time.sleep(0.0005)
        raise RuntimeError("no window appeared")

    def _painted(self):
        image = ctypes.c_void_p(self.x.XGetImage(self.display, ctypes.c_ulong(self.root), 100, 100, 8, 8,
                                                 ctypes.c_ulong(~0 & 0xffffffff), Z_PIXMAP))
        colour = self.x.XGetPixel(image, 4, 4)
        self.x.XDestroyImage(image)
        return colour & 0xffffff != 0

    def start(self, words, home):
        """(seconds until the window is painted, resident bytes a second later). The program is ended afterwards."""
        env = dict(os.environ, DISPLAY=self.name, QT_QPA_PLATFORM="xcb", HOME=home, XDG_RUNTIME_DIR=home, LANG="C.UTF-8")
        env.pop("WAYLAND_DISPLAY", None)
        begin = time.perf_counter()
        process = subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            deadline = begin + 60
            self._mapped_window(deadline)
            while not self._painted() and time.perf_counter() < deadline:
                time.sleep(0.0005)
            seconds = time.perf_counter() - begin
            time.sleep(1)
            return seconds, resident(process.pid)
        finally:
            process.kill()
            process.wait()
            self._until_black()

    def _until_black(self):
        while self._painted():
            time.sleep(0.005)
        self.x.XSync(self.display, 1)


def resident(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    raise RuntimeError("no resident size")
