import type { Obstacle } from '../../src/okr/document';
import type { Course } from './goals';

/** What people write at a check-in, by how it goes. */
export const notes: Record<Exclude<Course, 'not-started'>, readonly string[]> = {
  'on-track': [
    'As planned. The next step is agreed with everybody who has to do with it.', 'Good week, nothing in the way.', 'We are where we wanted to be; the second half will be harder.',
    'Two small wins this week, and one lesson written down.', 'Steady. The weekly hour for this goal helps.', 'The pilot works, so we roll it out to the next group.',
    'Numbers are in, and they hold.', 'Thanks to the colleagues from IT we did not lose the week after all.', ''
  ],
  ahead: [
    'Much faster than expected: the new process does half of the work.', 'We can raise the bar next quarter.', 'A large one came in early.', 'Almost there, and it was easier than we feared.',
    'Finished the hard part. What is left is routine.', ''
  ],
  behind: [
    'Slower than planned: the first two weeks went into repairs.', 'We lost a week to the audit, and I am not sure that we get it back.', 'A little behind. We have moved one smaller topic to next quarter.',
    'The number moves, but not as fast as it has to.', 'Holidays. From next week on we are complete again.', 'We understood the problem only now: the plan for the rest is new.', ''
  ],
  'at-risk': [
    'Stuck. We need a decision about the budget before we can go on.', 'The supplier has postponed again; I see no way to get there by the end.', 'Half of the team is on another project. Honestly: not this quarter.',
    'What we tried did not work. I propose to lower the target, and have written down why.', 'No movement for three weeks. Can we talk about it in the review?'
  ]
};

export const obstacleNotes: Record<Obstacle, readonly string[]> = {
  time: ['No time for it this week: three escalations at once.', 'The day-to-day work wins every day. I would need half a day a week.'],
  dependency: ['Waiting for the interface from the platform team.', 'The contract is still being reviewed; nothing moves before.'],
  support: ['I need somebody who opens the door at the customer for me.', 'Could my manager help to set priorities here?'],
  training: ['I have not worked with the new tool before and am learning as I go.', 'We need a training on the analytics tool; we are guessing.'],
  other: ['The requirements changed in the middle.', 'Sick leave in the team.']
};

export const closingNotes: readonly string[] = [
  'We got what we wanted, with one detour. What helped: a fixed hour every week.', 'Not everything, but what we learned is worth more than the number.', 'Reached, and the process stays.',
  'We set the target without knowing the starting point. Next time we measure first.', 'Half of it. The other half goes on next quarter with a smaller team.', 'Clearly missed: too many goals at once.'
];
