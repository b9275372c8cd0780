from collections.abc import Sequence

from whoosh.codec.whoosh3 import W3Segment
from whoosh.fields import Schema
from whoosh.filedb.filestore import Storage

class TOC:
    def __init__(self, schema: Schema, segments: Sequence[W3Segment], generation: int) -> None: ...
    def write(self, storage: Storage, indexname: str) -> None: ...
