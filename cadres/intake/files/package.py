"""The zip archive that an .xlsx or .ods file is: its members, unpacked within limits."""

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from cadres.intake.problems import LOCKED, IntakeError

MAX_EXPANDED_SIZE = 200 * 1024**2
MAX_EXPANSION = 200  # times; no list of people repeats itself that much
ALWAYS_EXPANDED = 10 * 1024**2  # however small the file
MAX_MEMBERS = 2_000

CHUNK = 1024**2
PIECE = 64 * 1024  # of packed bytes at a time: what is left of it is copied with every chunk
MEGABYTE = 1024**2

LYING = "Tệp bị hỏng: phần bên trong lớn hơn cỡ đã ghi. Hãy mở bằng Excel, lưu lại rồi gửi lại."


class Package:
    """Members by name, which together must stay within the limits when they are unpacked.

    The directory of an archive says how large its members are, and can lie; so a member is given
    up as soon as it comes to more. Raises IntakeError in both cases, BadZipFile when it is no
    archive.
    """

    def __init__(self, content: bytes):
        self.content = content
        limit = min(MAX_EXPANDED_SIZE, max(len(content) * MAX_EXPANSION, ALWAYS_EXPANDED))
        with ZipFile(BytesIO(content)) as archive:
            self.members = {member.filename: member for member in archive.infolist()}
        if len(self.members) > MAX_MEMBERS:
            raise IntakeError(
                f"Tệp có {len(self.members)} phần bên trong, quá nhiều để đọc. "
                "Hãy sao danh sách sang một tệp mới rồi gửi lại."
            )
        expanded = sum(member.file_size for member in self.members.values())
        if expanded > limit:
            size = f"{len(content) / MEGABYTE:.1f}".replace(".", ",")
            raise IntakeError(
                f"Tệp {size} MB bung ra thành {expanded // MEGABYTE} MB, quá lớn để đọc. "
                "Hãy sao danh sách sang một tệp mới rồi gửi lại."
            )

    def read(self, name: str) -> bytes:
        """The unpacked content of a member."""
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """The unpacked content of a member in pieces of at most `CHUNK` bytes."""
        member = self.members[name]
        packed = self._packed(member)
        if member.compress_type == ZIP_STORED:
            pieces = (packed[at : at + CHUNK] for at in range(0, len(packed), CHUNK))
        elif member.compress_type == ZIP_DEFLATED:
            pieces = _inflated(packed)
        else:
            raise BadZipFile("an unusual compression")
        size = 0
        for piece in pieces:
            size += len(piece)
            if size > member.file_size:
                raise IntakeError(LYING)
            if piece:
                yield bytes(piece)

    def _packed(self, member: ZipInfo) -> memoryview:
        if member.flag_bits & 1:
            raise IntakeError(LOCKED)
        header = self.content[member.header_offset : member.header_offset + 30]
        if len(header) < 30 or not header.startswith(b"PK\x03\x04"):
            raise BadZipFile("no member where the directory says")
        name, extra = struct.unpack("<HH", header[26:])
        start = member.header_offset + len(header) + name + extra
        return memoryview(self.content)[start : start + member.compress_size]


def _inflated(packed: memoryview) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    for start in range(0, len(packed), PIECE):
        rest = packed[start : start + PIECE]
        while rest and not inflater.eof:
            yield inflater.decompress(rest, CHUNK)
            rest = inflater.unconsumed_tail
    yield inflater.flush()
