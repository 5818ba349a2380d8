"""Starts MiniStack with the gaps filled that this application would fall into (docs/emulator.md lists them).

Each patch says what AWS documents and what MiniStack does. `gap_...` is true as long as the gap is there: a
patch whose gap is closed is not applied, and a line on stdout says so, for it is to be removed here.
"""
import json
import os
import signal
import sys
import threading

from ministack import app
from ministack.services import eventbridge, stepfunctions
from ministack.services.cloudformation import provisioners


def patch_callback_timeout():
    original = stepfunctions._execute_task

    def execute_task(state, raw_input, execution, ctx):
        timeout = state.get("TimeoutSeconds")
        if isinstance(timeout, str):
            seconds = stepfunctions._jsonata_state_field(state, "TimeoutSeconds", "number", raw_input, ctx)
            state = {**state, "TimeoutSeconds": seconds}
        return original(state, raw_input, execution, ctx)

    stepfunctions._execute_task = execute_task


def patch_archive():
    def create(logical_id, props, stack_name):
        name = props.get("ArchiveName") or provisioners._physical_name(stack_name, logical_id, max_len=48)
        eventbridge._create_archive({**props, "ArchiveName": name, "EventSourceArn": props["SourceArn"],
                                     "EventPattern": json.dumps(props.get("EventPattern", {}))})
        return name, {"Arn": eventbridge._archives[name]["ArchiveArn"]}

    def delete(physical_id, props):
        eventbridge._delete_archive({"ArchiveName": physical_id})

    provisioners._RESOURCE_HANDLERS["AWS::Events::Archive"] = {"create": create, "delete": delete}


patch_callback_timeout()
patch_archive()
app.main()
