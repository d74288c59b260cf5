import { increase, milestones, objective, yesNo, decrease } from './ideas';
import type { ObjectiveIdea } from './ideas';

/** Goals that a person sets for themselves. */
export const personalIdeas: readonly ObjectiveIdea[] = [
  objective('Present with confidence', 'I want to be understood in five minutes.', increase('Give {target} in front of more than ten people', 0, 4, 'talks'), yesNo('Finish the presentation course')),
  objective('Become the colleague one asks about data', 'I want to answer with numbers.', milestones('Work through the analytics path', 'Basics', 'Queries', 'Own report'), increase('Answer {target} from other teams', 0, 12, 'questions')),
  objective('Lead a project of my own', 'I want to take responsibility from start to end.', yesNo('Agree on a project with my manager'), increase('Run {target} with the project team', 0, 8, 'weekly reviews')),
  objective('Learn the language of our customers', 'Half of my customers switch to English for me.', increase('Reach {target} of the course', 0, 100, '%'), increase('Hold {target} in Spanish', 0, 6, 'conversations')),
  objective('Pass on what I know', 'I will not be the only one who knows it.', increase('Write {target}', 0, 8, 'how-to pages'), increase('Mentor {target}', 0, 2, 'colleagues')),
  objective('Keep my week under control', 'I want to end on Fridays with a clear desk.', decrease('Bring meetings down to {target} a week', 24, 15, 'hours'), increase('Keep {target} of focus time a week', 2, 8, 'hours')),
  objective('Know our product like a customer', 'I sell it, but I have never worked with it for a day.', increase('Spend {target} at customers', 0, 3, 'days'), yesNo('Pass the product certificate'))
];
