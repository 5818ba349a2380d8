"""Gives each command a key of its own: with the document's example in all of them, every one but the first would be refused as a repetition."""

from itertools import count

import schemathesis

KEY = "Idempotency-Key"
numbers = count(1)


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.headers and len(str(case.headers.get(KEY, ""))) >= 16:
        case.headers[KEY] = f"attack-{next(numbers):012d}"
