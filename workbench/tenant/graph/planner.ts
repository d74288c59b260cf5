import type { Answer } from '../http/Call';
import { isObject, type JsonObject } from '../odata/json';
import type { Person } from '../sharepoint/people';
import { document, documents, without, type DocumentKind } from './documents';
import { chosen, notFound, type GraphCall } from './GraphCall';
import { demandMember } from './groups';

/** A task as Planner shows it; what was not given has the value of a new one. */
function taskOf(task: JsonObject): JsonObject {
  return {
    '@odata.etag': `W/"${Buffer.from(String(task.id)).toString('base64')}"`, bucketId: null, orderHint: '', assigneePriority: '', percentComplete: 0, priority: 5, startDateTime: null, createdDateTime: null,
    dueDateTime: null, hasDescription: false, previewType: 'automatic', completedDateTime: null, referenceCount: 0, checklistItemCount: 0, activeChecklistItemCount: 0, assignments: {}, ...task
  };
}

function planOf(plan: JsonObject): JsonObject {
  return { '@odata.etag': `W/"${Buffer.from(String(plan.id)).toString('base64')}"`, owner: plan.group, ...without(plan, 'group') };
}

/** Tasks that are assigned to a person, in all plans. */
export function tasksOf(call: GraphCall, person: Person): JsonObject[] {
  return documents(call.core, 'tasks').filter((task) => isObject(task.assignments) && Object.hasOwn(task.assignments, person.id)).map(taskOf);
}

export function answerPlanner(call: GraphCall, [kind, id, step]: readonly string[]): Answer {
  const { core, parameters } = call;
  const need = (of: DocumentKind): JsonObject => {
    const found = document(core, of, id);
    if (!found) throw notFound(id);
    return found;
  };
  if (kind?.toLowerCase() === 'tasks' && id === undefined) return call.collection('planner/tasks', tasksOf(call, call.person));
  switch (`${kind?.toLowerCase()}${id === undefined ? '' : `/#${step === undefined ? '' : `/${step.toLowerCase()}`}`}`) {
    case 'plans/#': return inPlan(call, need('plans'), (plan) => call.entity('planner/plans', chosen(planOf(plan), parameters)));
    case 'plans/#/details': return inPlan(call, need('plans'), (plan) => call.entity('planner/plans/details', { id: plan.id, sharedWith: {}, categoryDescriptions: plan.categoryDescriptions ?? {} }));
    case 'plans/#/tasks': return inPlan(call, need('plans'), (plan) => call.collection('planner/plans/tasks', documents(core, 'tasks', String(plan.id)).map((task) => chosen(taskOf(task), parameters))));
    case 'plans/#/buckets': return inPlan(call, need('plans'), (plan) => call.collection('planner/plans/buckets', documents(core, 'buckets', String(plan.id))));
    case 'tasks/#': return inTask(call, need('tasks'), (task) => call.entity('planner/tasks', chosen(taskOf(task), parameters)));
    case 'tasks/#/details': return inTask(call, need('tasks'), (task) => call.entity('planner/tasks/details', { id: task.id, description: task.description ?? '', previewType: 'automatic', references: {}, checklist: {} }));
    case 'buckets/#': return inTask(call, need('buckets'), (bucket) => call.entity('planner/buckets', bucket));
    case 'buckets/#/tasks': return inTask(call, need('buckets'), (bucket) => call.collection('planner/buckets/tasks', documents(core, 'tasks', String(bucket.planId)).filter((task) => task.bucketId === id).map(taskOf)));
    default: throw notFound([kind, id, step].join('/'));
  }
}

function inPlan(call: GraphCall, plan: JsonObject, work: (plan: JsonObject) => Answer): Answer {
  demandMember(call, plan.group);
  return work(plan);
}

/** A task or a bucket: its plan's group may see it. */
function inTask(call: GraphCall, part: JsonObject, work: (part: JsonObject) => Answer): Answer {
  const plan = document(call.core, 'plans', String(part.planId));
  if (plan) demandMember(call, plan.group);
  return work(part);
}
