# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real moto server with what its ECS lacks: a scheduler, and service deployments.

moto keeps services, tasks and task definitions, but starts no task for a service, replaces none and has none of
ListServiceDeployments, DescribeServiceDeployments, DescribeServiceRevisions and StopServiceDeployment. Those four, and the
moving of a service's tasks from one definition to the next, are played here; everything else, HTTP, protocol, errors and
signatures included, is moto's own.

An image's tag says how its tasks fare: "bad" runs out of memory at once, so that the circuit breaker goes back after three;
"slow" never gets ready. A deployment takes three steps of WB_STEP_MS, after which the old tasks stop. Tasks run at Fargate,
or on the cluster's machines where it has any.
"""
import itertools
import json
import os
import sys
import time
import uuid

from moto.core.exceptions import JsonRESTError
from moto.ecs.models import EC2ContainerServiceBackend as Backend
from moto.ecs.models import Task
from moto.ecs.responses import EC2ContainerServiceResponse as Response
from moto.server import main

STEP_S = int(os.environ.get("WB_STEP_MS", "300")) / 1000
BREAKER_LIMIT = 3
HOST_PORTS = itertools.count(32768)
# By ARN; each has the service's object, the state of the deployment and the revision it goes to.
DEPLOYMENTS = {}
REVISIONS = {}

create_service = Backend.create_service
update_service = Backend.update_service
list_tasks = Backend.list_tasks


def tag_of(backend, definition):
    return backend.describe_task_definition(definition).container_definitions[0]["image"].rsplit(":", 1)[-1]


def arn_of(service, kind):
    return service.arn.replace(":service/", f":{kind}/") + "/" + uuid.uuid4().hex[:20]


def group(service, status="PRIMARY"):
    return next((each for each in service.deployments if each["status"] == status), None)


def tasks_of(backend, service, group_id):
    return [t for t in backend.tasks.get(service.cluster_name, {}).values()
            if t.started_by == group_id and t.last_status != "STOPPED"]


def bind_ports(backend, task):
    """What the agent does on a machine of the cluster: a port of the machine for each that a container names."""
    definition = backend.describe_task_definition(task.task_definition_arn)
    mappings = definition.container_definitions[0].get("portMappings", [])
    if definition.network_mode != "host":
        task.containers[0].networkBindings = [
            {"bindIP": "0.0.0.0", "containerPort": each["containerPort"], "hostPort": next(HOST_PORTS), "protocol": "tcp"}
            for each in mappings]


def start_tasks(backend, service, of, count):
    launch = "EC2" if backend.container_instances.get(service.cluster_name) else "FARGATE"
    for task in backend.run_task(service.cluster_name, of["taskDefinition"], count, None, of["id"], None, launch,
                                 service.network_configuration or None):
        if launch == "EC2":
            bind_ports(backend, task)
        task.group = f"service:{service.name}"
        task.created_at = task.started_at = time.time()
        task.availability_zone = f"{service.region_name}a"
        task.health_status = "HEALTHY"
        task.last_status = "PENDING" if of["rolloutState"] == "IN_PROGRESS" else "RUNNING"


def stop_tasks(tasks, code, reason, exit_code=0, why=""):
    for task in tasks:
        task.desired_status = task.last_status = "STOPPED"
        task.stopped_reason = reason
        task.stop_code = code
        task.stopped_at = time.time()
        task.containers[0].exitCode = exit_code
        task.containers[0].reason = why


def new_group(service, definition, state):
    now = time.time()
    return {"id": f"ecs-svc/{uuid.uuid4().int % 10**19}", "status": "PRIMARY", "taskDefinition": definition,
            "desiredCount": service.desired_count, "runningCount": 0, "pendingCount": service.desired_count,
            "failedTasks": 0, "createdAt": now, "updatedAt": now, "launchType": "FARGATE", "rolloutState": state,
            "rolloutStateReason": f"ECS deployment {state.lower()}."}


def revision(service, definition):
    arn = arn_of(service, "service-revision")
    REVISIONS[arn] = {"serviceRevisionArn": arn, "serviceArn": service.arn, "clusterArn": service.cluster_arn,
                      "taskDefinition": definition, "launchType": "FARGATE", "platformVersion": "1.4.0",
                      "networkConfiguration": service.network_configuration, "createdAt": time.time()}
    return arn


def begin(backend, service, state):
    """A new set of tasks for the service's definition, and the deployment that goes there."""
    definition = backend.describe_task_definition(service.task_definition).arn
    service.task_definition = definition
    before = group(service) if state == "IN_PROGRESS" else None
    for each in service.deployments:
        each["status"] = "ACTIVE"
    service.deployments = [new_group(service, definition, state)] + ([before] if before else [])
    last = max((d for d in DEPLOYMENTS.values() if d["service"] is service), key=lambda d: d["createdAt"], default=None)
    arn = arn_of(service, "service-deployment")
    now = service.deployments[0]["createdAt"]
    DEPLOYMENTS[arn] = {"service": service, "createdAt": now, "startedAt": now, "serviceDeploymentArn": arn, "failures": 0,
                        "serviceArn": service.arn, "clusterArn": service.cluster_arn, "target": revision(service, definition),
                        "source": last["target"] if last else None, "status": "PENDING" if before else "SUCCESSFUL"}
    if not before:
        DEPLOYMENTS[arn]["finishedAt"] = now
    start_tasks(backend, service, service.deployments[0], service.desired_count)


def go_back(backend, deployment, reason):
    service = deployment["service"]
    deployment["status"] = "ROLLBACK_IN_PROGRESS"
    deployment["rollback"] = {"reason": reason, "startedAt": time.time(), "serviceRevisionArn": deployment["source"]}
    failed = group(service)
    failed["status"] = "ACTIVE"
    service.task_definition = REVISIONS[deployment["source"]]["taskDefinition"]
    service.deployments = [new_group(service, service.task_definition, "IN_PROGRESS")] + service.deployments
    start_tasks(backend, service, service.deployments[0], service.desired_count)
    deployment["since"] = time.time()


def settle(backend, deployment, status):
    """The new tasks run, the old ones go."""
    service = deployment["service"]
    primary = group(service)
    for task in tasks_of(backend, service, primary["id"]):
        task.last_status = "RUNNING"
    for old in service.deployments[1:]:
        stop_tasks(tasks_of(backend, service, old["id"]), "ServiceSchedulerInitiated",
                   f"Scaling activity initiated by (deployment {primary['id']})")
    service.deployments = [primary]
    primary["rolloutState"] = "COMPLETED"
    primary["rolloutStateReason"] = f"ECS deployment {primary['id']} completed."
    deployment["status"] = status
    deployment["finishedAt"] = time.time()


def advance(backend):
    ours = [d for d in DEPLOYMENTS.values() if d["service"].arn.split(":")[4] == backend.account_id]
    for deployment in ours:
        service = deployment["service"]
        primary = group(service)
        steps = (time.time() - deployment.get("since", deployment["startedAt"])) / STEP_S
        if deployment["status"] == "PENDING" and steps >= 1:
            deployment["status"] = "IN_PROGRESS"
        if deployment["status"] == "IN_PROGRESS":
            tag = tag_of(backend, primary["taskDefinition"])
            if tag == "bad":
                stop_tasks(tasks_of(backend, service, primary["id"]), "EssentialContainerExited",
                           "Essential container in task exited", 137,
                           "OutOfMemoryError: Container killed due to memory usage")
                start_tasks(backend, service, primary, 1)
                deployment["failures"] = min(BREAKER_LIMIT, deployment["failures"] + 1)
                primary["failedTasks"] = deployment["failures"]
                if deployment["failures"] == BREAKER_LIMIT:
                    go_back(backend, deployment, "Service deployment rolled back because the circuit breaker threshold was exceeded.")
            elif tag != "slow" and steps >= 3:
                settle(backend, deployment, "SUCCESSFUL")
        elif deployment["status"] == "ROLLBACK_REQUESTED" and steps >= 1:
            go_back(backend, deployment, "Service deployment rolled back because of a user request.")
        elif deployment["status"] == "ROLLBACK_IN_PROGRESS" and steps >= 1:
            settle(backend, deployment, "ROLLBACK_SUCCESSFUL")
    for service in {id(d["service"]): d["service"] for d in ours}.values():
        for each in service.deployments:
            states = [t.last_status for t in tasks_of(backend, service, each["id"])]
            each["runningCount"] = states.count("RUNNING")
            each["pendingCount"] = len(states) - states.count("RUNNING")


def patched_create(self, *arguments, **named):
    service = create_service(self, *arguments, **named)
    begin(self, service, "COMPLETED")
    return service


def patched_update(self, properties):
    wanted = properties.get("task_definition")
    force = properties.get("force_new_deployment")
    name, cluster = properties["service"].split("/")[-1], properties.get("cluster", "default").split("/")[-1]
    before = self.services[f"{cluster}:{name}"].task_definition if f"{cluster}:{name}" in self.services else None
    if wanted and self.describe_task_definition(wanted).status != "ACTIVE":
        raise JsonRESTError("ClientException", "TaskDefinition is inactive")
    network = properties.pop("network_configuration", None)
    properties = {key: value for key, value in properties.items() if key != "platform_version"}
    service = update_service(self, {**properties, "force_new_deployment": False})
    if network:
        service.network_configuration = network
    if force or (wanted and self.describe_task_definition(wanted).arn != before):
        begin(self, service, "IN_PROGRESS")
    return service


def patched_list_tasks(self, cluster, instance=None, family=None, started_by=None, service=None, status=None):
    tasks = list_tasks(self, cluster, instance, family, started_by, None, status)
    return [t for t in tasks if not service or getattr(t, "group", "") == f"service:{service.split('/')[-1]}"]


def brief(deployment):
    told = {k: v for k, v in deployment.items() if k not in ("service", "target", "source", "failures", "since")}
    told["targetServiceRevisionArn"] = deployment["target"]
    return told


def whole(deployment):
    told = brief(deployment)
    told["targetServiceRevision"] = {"arn": told.pop("targetServiceRevisionArn")}
    reached = deployment["failures"] >= BREAKER_LIMIT
    told["deploymentCircuitBreaker"] = {"status": "TRIGGERED" if reached else "MONITORING",
                                        "failureCount": deployment["failures"], "threshold": BREAKER_LIMIT}
    return told


def list_service_deployments(self):
    backend = self.ecs_backend
    service = backend.describe_services(self._get_param("cluster", "default"), [self._get_param("service")])[0]
    found = [brief(d) for d in DEPLOYMENTS.values() if d["service"] in service]
    return json.dumps({"serviceDeployments": sorted(found, key=lambda d: -d["createdAt"])[:self._get_param("maxResults", 20)]})


def describe_service_deployments(self):
    wanted = self._get_param("serviceDeploymentArns")
    return json.dumps({"serviceDeployments": [whole(DEPLOYMENTS[a]) for a in wanted if a in DEPLOYMENTS], "failures": []})


def describe_service_revisions(self):
    wanted = self._get_param("serviceRevisionArns")
    return json.dumps({"serviceRevisions": [REVISIONS[a] for a in wanted if a in REVISIONS], "failures": []})


def stop_service_deployment(self):
    arn = self._get_param("serviceDeploymentArn")
    if arn not in DEPLOYMENTS:
        raise JsonRESTError("ServiceDeploymentNotFoundException", "Service deployment not found.")
    if DEPLOYMENTS[arn]["status"] not in ("PENDING", "IN_PROGRESS") or self._get_param("stopType") != "ROLLBACK":
        raise JsonRESTError("ConflictException", "The service deployment cannot be stopped.")
    DEPLOYMENTS[arn].update(status="ROLLBACK_REQUESTED", since=time.time())
    return json.dumps({"serviceDeploymentArn": arn})


def advancing(method):
    def advanced(self, *arguments, **named):
        advance(self if isinstance(self, Backend) else self.ecs_backend)
        return method(self, *arguments, **named)
    return advanced


# Tasks go on when they are moved, not whenever somebody looks.
Task.advance = lambda self: None
Backend.create_service = patched_create
Backend.update_service = patched_update
Backend.list_tasks = advancing(patched_list_tasks)
Backend.describe_services = advancing(Backend.describe_services)
for made in (list_service_deployments, describe_service_deployments, describe_service_revisions, stop_service_deployment):
    setattr(Response, made.__name__, advancing(made))

if __name__ == "__main__":
    sys.exit(main())
