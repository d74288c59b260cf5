import { increase, milestones, objective, yesNo, decrease } from './ideas';
import type { ObjectiveIdea } from './ideas';

const of = <Topic>(topics: readonly Topic[], idea: (topic: Topic) => ObjectiveIdea): ObjectiveIdea[] => topics.map(idea);

/** Goals that a person sets for themselves. */
export const personalIdeas: readonly ObjectiveIdea[] = [
  ...of(['Present with confidence', 'Explain our numbers in five minutes', 'Hold a room of customers', 'Speak at the all-hands'], (title) =>
    objective(title, 'I want to be understood in five minutes.', increase('Give {target} in front of more than ten people', 0, 4, 'talks'), yesNo('Finish the presentation course'))),
  ...of(['Become the colleague one asks about data', 'Answer with numbers, not with a feeling', 'Build my own reports'], (title) =>
    objective(title, 'I want to answer with numbers.', milestones('Work through the analytics path', 'Basics', 'Queries', 'Own report'), increase('Answer {target} from other teams', 0, 12, 'questions'))),
  ...of(['Lead a project of my own', 'Run the office move from start to end', 'Take over the customer day', 'Bring one idea of mine into use'], (title) =>
    objective(title, 'I want to take responsibility from start to end.', yesNo('Agree on a project with my manager'), increase('Run {target} with the project team', 0, 8, 'weekly reviews'))),
  ...of(['Spanish', 'Polish', 'Italian', 'French', 'Czech', 'Portuguese'], (language) =>
    objective(`Learn ${language} for our customers`, 'Half of my customers switch to English for me.', increase(`Reach {target} of the ${language} course`, 0, 100, '%'), increase(`Hold {target} in ${language}`, 0, 6, 'conversations'))),
  ...of(['Pass on what I know', 'Make myself replaceable', 'Write down how we do it', 'Help two newcomers to find their feet'], (title) =>
    objective(title, 'I will not be the only one who knows it.', increase('Write {target}', 0, 8, 'how-to pages'), increase('Mentor {target}', 0, 3, 'colleagues'))),
  ...of(['Keep my week under control', 'Protect two quiet mornings', 'End on Fridays with a clear desk'], (title) =>
    objective(title, 'I want to end on Fridays with a clear desk.', decrease('Bring meetings down to {target} a week', 24, 15, 'hours'), increase('Keep {target} of focus time a week', 2, 8, 'hours'))),
  ...of(['Know our product like a customer', 'Understand a night shift', 'See our product at work'], (title) =>
    objective(title, 'I sell it, but I have never worked with it for a day.', increase('Spend {target} at customers', 0, 3, 'days'), yesNo('Pass the product certificate'))),
  ...of(['project management', 'information security', 'accessibility', 'negotiation', 'first aid'], (subject) =>
    objective(`Get certified in ${subject}`, 'I want to have learned it properly, once.', milestones(`Finish the course in ${subject}`, 'Enrolled', 'Half of the lessons', 'Exam passed'), increase('Study {target}', 0, 24, 'hours'))),
  ...of(['Ask for feedback, and use it', 'Get better at saying no', 'Listen before I answer'], (title) =>
    objective(title, 'My last review said it, and it was right.', increase('Ask {target} for feedback', 0, 8, 'colleagues'), yesNo('Talk the answers over with my manager'))),
  ...of(['Spend a day in another department', 'Know who does what in this company', 'Build a bridge to the shop floor'], (title) =>
    objective(title, 'I work with names that I have never met.', increase('Meet {target} for the first time', 0, 10, 'colleagues'), increase('Spend {target} beside another team', 0, 3, 'days')))
];
