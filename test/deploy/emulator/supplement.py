"""Starts MiniStack with the gaps filled that Régua would fall into; docs/emulator.md describes each.

What AWS does is written in facts.json, beside who says so outside this project; a gap without facts is not filled. A gap
is looked for before it is filled: one that a newer MiniStack has closed is left alone, and a line that begins with
"supplement:" asks for its removal here. It ends with the script that started it, whose pipe is its stdin.
"""
import contextvars
import email.utils
import inspect
import json
import os
import re
import signal
import sys
import threading
import time

from ministack import app
from ministack.core import iam_actions, iam_evaluator, responses
from ministack.services import cloudfront, cloudwatch_logs, cognito, eventbridge, lambda_svc, secretsmanager, stepfunctions
from ministack.services.cloudformation import provisioners

TaskError = stepfunctions._ExecutionError
CALLBACK = "arn:aws:states:::lambda:invoke.waitForTaskToken"


class CallbackTimeout:
    """Evaluates TimeoutSeconds of a callback task, and counts from when the task begins."""

    @staticmethod
    def is_open():
        state = {"Type": "Task", "Resource": CALLBACK, "Arguments": {"FunctionName": "absent"},
                 "QueryLanguage": "JSONata", "TimeoutSeconds": "{% 0.1 %}", "End": True}
        try:
            stepfunctions._execute_task(state, {}, {"events": []}, {"State": {}})
        except TaskError as error:
            return error.error != "States.Timeout"
        except TypeError:
            return True

    @staticmethod
    def fill():
        class Remaining(dict):
            """A state that says how long it still has, from now on."""

            def __init__(self, state, seconds):
                super().__init__(state)
                self.ends = time.monotonic() + seconds

            def get(self, field, default=None):
                if field == "TimeoutSeconds":
                    return max(0, self.ends - time.monotonic())
                return super().get(field, default)

        execute, invoke = stepfunctions._execute_task, stepfunctions._invoke_with_callback

        def execute_task(state, raw_input, execution, ctx):
            if isinstance(state.get("TimeoutSeconds"), str):
                seconds = stepfunctions._jsonata_state_field(state, "TimeoutSeconds", "number", raw_input, ctx)
                state = {**state, "TimeoutSeconds": seconds}
            return execute(state, raw_input, execution, ctx)

        def invoke_with_callback(resource, input_data, token, state):
            if "TimeoutSeconds" in state:
                state = Remaining(state, state["TimeoutSeconds"])
            return invoke(resource, input_data, token, state)

        stepfunctions._execute_task, stepfunctions._invoke_with_callback = execute_task, invoke_with_callback


class CallbackFailure:
    """Fails a callback task when its function fails."""

    @staticmethod
    def is_open():
        try:
            stepfunctions._invoke_with_callback(CALLBACK, {"FunctionName": "absent"}, "probe", {"TimeoutSeconds": 0.1})
        except TaskError as error:
            return error.error == "States.Timeout"

    @staticmethod
    def fill():
        """_invoke_with_callback drops every TaskError of its function: what is none passes through it."""
        class Failed(Exception):
            pass

        waiting = threading.local()
        call, invoke = stepfunctions._call_lambda, stepfunctions._invoke_with_callback

        def call_lambda(*args):
            try:
                return call(*args)
            except TaskError as error:
                raise Failed(error) if getattr(waiting, "for_token", False) else error

        def invoke_with_callback(*args):
            waiting.for_token = True
            try:
                return invoke(*args)
            except Failed as failed:
                raise failed.args[0] from None
            finally:
                waiting.for_token = False

        stepfunctions._call_lambda, stepfunctions._invoke_with_callback = call_lambda, invoke_with_callback


class ErrorName:
    """Fails a task with the name of the error that its function threw, which `Catch` and `Retry` look for."""

    UNNAMED = "Runtime.HandlerError"

    @classmethod
    def is_open(cls):
        return f'error_type = "{cls.UNNAMED}"' in inspect.getsource(lambda_svc)

    @classmethod
    def fill(cls):
        execute = lambda_svc._execute_function_with_config_scope

        def execute_and_name(*args):
            result = execute(*args)
            body = result.get("body")
            if result.get("error") and isinstance(body, dict) and body.get("errorType") == cls.UNNAMED:
                # The trace ends the log, and begins with the error: "Changed: its message".
                thrown = re.findall(rf"^(\w+): {re.escape(body['errorMessage'])}$", result.get("log", ""), re.MULTILINE)
                if thrown:
                    body["errorType"] = thrown[-1]
            return result

        lambda_svc._execute_function_with_config_scope = execute_and_name


class Archive:
    """Has CloudFormation make archives of a bus."""

    @staticmethod
    def is_open():
        return "AWS::Events::Archive" not in provisioners._RESOURCE_HANDLERS

    @staticmethod
    def fill():
        def create(logical_id, props, stack_name):
            name = props.get("ArchiveName") or provisioners._physical_name(stack_name, logical_id, max_len=48)
            eventbridge._create_archive({**props, "ArchiveName": name, "EventSourceArn": props["SourceArn"],
                                         "EventPattern": json.dumps(props.get("EventPattern", {}))})
            return name, {"Arn": eventbridge._archives[name]["ArchiveArn"]}

        def delete(physical_id, props):
            eventbridge._delete_archive({"ArchiveName": physical_id})

        provisioners._RESOURCE_HANDLERS["AWS::Events::Archive"] = {"create": create, "delete": delete}


class BusPolicy:
    """Has CloudFormation take statements of a bus's policy; the emulator holds nobody to them."""

    @staticmethod
    def is_open():
        return "AWS::Events::EventBusPolicy" not in provisioners._RESOURCE_HANDLERS

    @staticmethod
    def fill():
        def create(logical_id, props, stack_name):
            return props.get("StatementId") or logical_id, {}

        provisioners._RESOURCE_HANDLERS["AWS::Events::EventBusPolicy"] = {
            "create": create,
            "delete": lambda physical_id, props: None,
        }


class ManagedLoginBranding:
    """Has CloudFormation take the style of login pages, which the emulator has none of."""

    @staticmethod
    def is_open():
        return "AWS::Cognito::ManagedLoginBranding" not in provisioners._RESOURCE_HANDLERS

    @staticmethod
    def fill():
        def create(logical_id, props, stack_name):
            return f"{props['UserPoolId']}|{props['ClientId']}", {"ManagedLoginBrandingId": props["ClientId"]}

        provisioners._RESOURCE_HANDLERS["AWS::Cognito::ManagedLoginBranding"] = {
            "create": create,
            "delete": lambda physical_id, props: None,
        }


class RefreshedGroups:
    """Names the groups of a person in the tokens of a refresh, too."""

    @staticmethod
    def is_open():
        _, _, refresh = inspect.getsource(cognito._oauth2_token).partition('grant_type == "refresh_token"')
        return "groups=" not in refresh.partition("client_credentials")[0]

    @staticmethod
    def fill():
        make = cognito._fake_token

        def make_with_groups(sub, pool_id, *args, **keywords):
            if keywords.get("trigger_source") == "TokenGeneration_RefreshTokens":
                users = cognito._get_pool_unscoped(pool_id)["_users"]
                keywords["groups"] = users.get(keywords.get("username"), {}).get("_groups", [])
            return make(sub, pool_id, *args, **keywords)

        cognito._fake_token = make_with_groups


class ApiOrigin:
    """Has CloudFront fetch from an HTTP API of this account, at the address where the emulator answers for it."""

    API = re.compile(r"^(\w+)\.execute-api\.[\w-]+\.amazonaws\.com$")

    @classmethod
    def is_open(cls):
        return cls.API.match("probe.execute-api.sa-east-1.amazonaws.com") and cloudfront._is_aws_owned_host(
            "probe.execute-api.sa-east-1.amazonaws.com")

    @classmethod
    def fill(cls):
        fetch = cloudfront._fetch_from_origin

        def fetch_from_api(origin, method, uri, query, headers, *args):
            api = cls.API.match(origin["domain_name"])
            if not api:
                return fetch(origin, method, uri, query, headers, *args)
            # The first name of the host says which API; the port is that of everything here.
            here = {**origin, "domain_name": f"{api[1]}.execute-api.{os.environ['MINISTACK_HOST']}",
                    "protocol_policy": "http-only", "http_port": int(os.environ["GATEWAY_PORT"])}
            return fetch(here, method, uri, query, headers, *args)

        def connect_here(origin, is_https):
            host, port, use_https = connect(origin, is_https)
            return (os.environ["MINISTACK_HOST"] if ".execute-api." in host else host), port, use_https

        connect = cloudfront._origin_connect_target
        cloudfront._fetch_from_origin, cloudfront._origin_connect_target = fetch_from_api, connect_here


class SecretRef:
    """Makes the Ref of a secret its ARN, which policies name."""

    handlers = provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"]

    @classmethod
    def is_open(cls):
        ref, _ = cls.handlers["create"]("Probe", {"Name": "probe", "SecretString": "{}"}, "probe")
        cls.handlers["delete"](ref, {})
        return not ref.startswith("arn:")

    @classmethod
    def fill(cls):
        create, update, delete = (cls.handlers[verb] for verb in ("create", "update", "delete"))

        def with_arn(made):
            return made[1]["Arn"], made[1]

        def name_of(arn):
            return next((name for name, secret in secretsmanager._secrets.items() if secret["ARN"] == arn), arn)

        cls.handlers.update(
            create=lambda *args: with_arn(create(*args)),
            update=lambda arn, *args: with_arn(update(name_of(arn), *args)),
            delete=lambda arn, *args: delete(name_of(arn), *args),
        )


class MetricMath:
    """Has CloudFormation make alarms on an expression over metrics; the emulator never raises them."""

    @staticmethod
    def is_open():
        query = {"Id": "probe", "Expression": "1"}
        try:
            provisioners._cw_metric_alarm_record("probe", {"Metrics": [query], "Threshold": 1,
                                                           "ComparisonOperator": "GreaterThanThreshold"})
        except ValueError:
            return True

    @staticmethod
    def fill():
        record = provisioners._cw_metric_alarm_record

        def record_math(name, props):
            if not props.get("Metrics"):
                return record(name, props)
            plain = {key: value for key, value in props.items() if key != "Metrics"}
            return record(name, {**plain, "MetricName": "expression", "Namespace": "expression"})

        provisioners._cw_metric_alarm_record = record_math


class LateLogs:
    """Keeps a function that still runs while its stack is deleted from making its log group again."""

    @staticmethod
    def emit(group):
        config = {"FunctionName": "probe", "LoggingConfig": {"LogGroup": group}}
        lambda_svc._emit_lambda_logs({"config": config}, "probe", "probe", False, 1)
        return cloudwatch_logs._log_groups.pop(group, None)

    @classmethod
    def is_open(cls):
        return cls.emit("probe") is not None

    @staticmethod
    def fill():
        emit = lambda_svc._emit_lambda_logs

        def emit_if_there(func, *args, **keywords):
            config = func.get("config") or func
            group = (config.get("LoggingConfig") or {}).get("LogGroup")
            if group is None or group in cloudwatch_logs._log_groups:
                emit(func, *args, **keywords)

        lambda_svc._emit_lambda_logs = emit_if_there


class SecureTransport:
    """Takes each request for one that came over TLS."""

    @staticmethod
    def is_open():
        return os.environ.get("USE_SSL") != "1"

    @staticmethod
    def fill():
        pin = app.pin_request_origin
        app.pin_request_origin = lambda source_ip, _secure: pin(source_ip, True)


class PolicyFacts:
    """Has IAM check what policies name: the source of events, the sender of an e-mail, the machine of a task token."""

    @staticmethod
    def is_open():
        return "ses:fromaddress" not in inspect.getsource(iam_actions).lower()

    @staticmethod
    def fill():
        known = contextvars.ContextVar("known", default=({}, None))
        extract, enforce, execute = iam_actions.extract_iam_action, iam_evaluator.enforce, stepfunctions._execute_task
        running = threading.local()
        machine_of = {}

        class Tokens(dict):
            """Remembers of which machine each token is."""

            def __setitem__(self, token, task):
                machine_of[token] = getattr(running, "machine", None)
                super().__setitem__(token, task)

        stepfunctions._task_tokens = Tokens()

        def execute_task(state, raw_input, execution, ctx):
            running.machine = ctx["StateMachine"]["Id"]
            return execute(state, raw_input, execution, ctx)

        def extract_action(service, method, path, headers, body, params):
            action, keys, resource = extract(service, method, path, headers, body, params), {}, None
            if action == "events:PutEvents":
                keys["events:source"] = ",".join({entry["Source"] for entry in json.loads(body)["Entries"]})
            elif action == "ses:SendEmail":
                request = json.loads(body)
                if "Raw" in request["Content"]:
                    action = "ses:SendRawEmail"
                _, sender = email.utils.parseaddr(request["FromEmailAddress"])
                keys["ses:FromAddress"] = sender
                resource = f"arn:aws:ses:{responses.get_region()}:{responses.get_account_id()}:identity/{sender}"
            elif action in ("states:SendTaskSuccess", "states:SendTaskFailure"):
                resource = machine_of.get(json.loads(body)["taskToken"])
            known.set((keys, resource))
            return action

        def enforce_with_keys(*args, resource_arn="*", service_context=None):
            keys, resource = known.get()
            return enforce(*args, resource_arn=resource or resource_arn,
                           service_context={**(service_context or {}), **keys})

        iam_actions.extract_iam_action, iam_evaluator.enforce = extract_action, enforce_with_keys
        stepfunctions._execute_task = execute_task


def end_with_parent():
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


with open(os.path.join(os.path.dirname(__file__), "facts.json"), encoding="utf-8") as file:
    described = {fact["gap"] for fact in json.load(file) if "gap" in fact}

for gap in (CallbackTimeout, CallbackFailure, ErrorName, Archive, BusPolicy, ManagedLoginBranding, RefreshedGroups, ApiOrigin, SecretRef, MetricMath, LateLogs, SecureTransport, PolicyFacts):
    if gap.__name__ not in described:
        sys.exit(f"supplement: facts.json does not say what AWS does where {gap.__name__} is filled")
    if gap.is_open():
        gap.fill()
    else:
        print(f"supplement: the gap {gap.__name__} is closed in this version: remove it from supplement.py", flush=True)

if os.environ.get("OUTLIVE_PARENT") != "1":
    threading.Thread(target=end_with_parent, daemon=True).start()
app.main()
