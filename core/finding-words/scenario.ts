import type { Templates } from './template.ts';

/** What is said of how a scenario is written. */
export const scenarioWords: Templates = {
  'meter-range': 'The meter “{{meter}}” starts at {{start}}, outside {{min}} to {{max}}.',
  'meter-range.do': 'Choose a start between min and max, and a min below max.',
  'name-twice': '“{{name}}” names two things.',
  'name-twice.do': 'Rename one of the meter, fact, earlier fact or clock.',
  condition: 'The condition “{{source}}” cannot be used: {{slipped}}.',
  'condition.do': 'Use the names {{names}} with ==, !=, <, <=, >, >=, &&, || and !.',
  'condition.do.2': 'Use the names (none are declared) with ==, !=, <, <=, >, >=, &&, || and !.',
  'name-unknown': '“{{name}}” is no meter, fact or clock of this scenario.',
  'name-unknown.do': 'Declare it in the front matter, or use one of {{names}}.',
  'name-unknown.do.2': 'Declare it in the front matter, or use one of (none).',
  'earlier-set': '“{{name}}” says how an earlier activity ended; this scenario cannot change it.',
  'earlier-set.do': 'Declare a fact of this scenario’s own, and set that.',
  'value-type': '“{{name}}” holds {{kind}}; this gives it something else.',
  'value-type.do': 'Give it {{kind}}.',
  'rule-twice': 'There are two conditions here.',
  'rule-twice.do': 'Join them with && into one.',
  'no-story': 'There is no story scene to begin with.',
  'no-story.do': 'Open the story with a level-1 heading and its first scene with a level-2 heading.',
  'no-ending': 'The scenario has no ending.',
  'no-ending.do': 'Open a part `endings` with a level-1 heading, and give it an ending.',
  'dead-end': 'The scene “{{scene}}” has no choices and is no ending.',
  'dead-end.do': 'Give it a list of links to scenes, or move it to the part `endings`.',
  link: 'There is no scene “{{id}}”.',
  'choice-twice': 'Two choices of this scene have the id “{{id}}”.',
  'choice-twice.do': 'Give one of them its own {#id} right after its link.',
  'clock-out': 'The clock leads to “{{id}}”, which is no scene.',
  before: 'There is no scene “{{id}}” before which to ask.',
  'ending-quality': 'The ending “{{title}}” does not say how good it is.',
  'ending-quality.do': 'Write `ending good`, `ending fair` or `ending poor` behind its heading.',
  'choice-link': 'An item of this list of choices does not begin with a link to a scene.',
  'choice-link.do': 'Begin it with [what one does](#the-scene-it-leads-to).',
};

/** What exploring a scenario showed. */
export const exploredWords: Templates = {
  'not-explored':
    'The scenario has more states than were to be explored: {{states}} were found and {{percent}} % of them followed. Open: {{open}}.',
  'not-explored.do':
    'Allow more states, seconds or memory, or let meters move in larger steps: a play with fewer different values has fewer states.',
  'dead-end-reached': 'A play can get stuck in “{{scene}}”{{whom}}: no choice is open, and it is no ending.',
  'dead-end-reached.do': 'Give it a choice without a condition, or one for the case that all others are closed.',
  trap: 'From “{{scene}}” a play can no longer reach any ending{{whom}}.',
  'trap.2': 'From “{{scene}}” a play can no longer reach any ending{{whom}}. It goes round in {{ids}}.',
  'trap.do':
    'Give one of these scenes a choice that leads out and stays open, or let the circle take time off the clock.',
  'unreachable-scene': 'No play reaches the scene “{{scene}}”.',
  'unreachable-scene.do': 'Link to it from a choice, or take it out.',
  'unreachable-scene.do.2': 'Look at the choices to it in {{ids}}: none of them can ever be made.',
  'ending-never': 'No play ends in “{{scene}}”.',
  'ending-never.do': 'The clock never runs out: let it start lower, or let choices and channels take more of it.',
  'ending-never.do.2': 'Link to it from a choice, or take it out.',
  'ending-never.do.3': 'Look at the choices to it in {{ids}}: none of them can ever be made.',
  'choice-never': '“{{choice}}” can never be chosen: whenever a play is in “{{scene}}”, {{condition}} does not hold.',
  'choice-never.do': 'Mend the condition, let something before it make the condition true, or take the choice out.',
  'channel-never': '“{{channel}}” can never be asked: {{condition}} never holds.',
  'channel-never.do': 'Mend the condition, let a choice make it true, or take the condition out.',
  'pass-never':
    'No play passes{{whom}}: {{pass}} holds at no ending. The best play ends in “{{ending}}” with {{meters}}.',
  'pass-never.do': 'Ask for less in pass, or let good decisions move the meters further.',
  'pass-always': 'Every play passes{{whom}}: {{pass}} holds at every ending.',
  'pass-always.do': 'Ask for more in pass, or let poor decisions cost more.',
  'condition-constant': '{{condition}} always holds when it is asked, so the choice could do without it.',
  'condition-constant.2': '{{condition}} always holds when it is asked, so the channel could do without it.',
  'condition-constant.3': '{{condition}} always holds when it is asked, so the text could do without it.',
  'condition-constant.4': '{{condition}} never holds when it is asked, so the text is never shown.',
  'condition-constant.do': 'Take the condition out, or mend it.',
  'condition-constant.do.2': 'Mend the condition, or take the text out.',
  'meter-flat': 'The meter “{{meter}}” stays at {{start}} in every play.',
  'meter-flat.do': 'Let a choice move it, as in `{{meter}} +5`, or take it out.',
  'dominant-choice':
    '“{{choice}}” is better than every other choice of “{{scene}}”, whatever came before: it can end better, and costs no more of any meter or of the time.',
  'dominant-choice.do':
    'Let it cost something that another choice keeps, a meter or time, so that there is something to weigh.',
  'no-coordination': 'The best result can be had without asking anybody{{whom}}: the play ends in “{{ending}}”.',
  'no-coordination.2': 'There is nobody who can be asked in this scenario.',
  'no-coordination.do':
    'Let an answer open a better choice or raise a meter, so that who asks ends better than who does not.',
  'no-coordination.do.2': 'Add a part `channels` with the offices a good executive would ask.',
};
