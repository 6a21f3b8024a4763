interface Named {
  name: string
}

/** What to do next, said where a person would otherwise have to know it. */
export const next = {
  label: 'Next',
  board: {
    noStages:
      'A stage is a step on the customer’s way, for example “Choosing”, “Order”, “Delivery”. With the people who enter and go on, the map shows where they are lost.',
    addStage: 'Add the first stage',
    noBarriers: (p: Named) =>
      `say what stops people at “${p.name}”. That is a barrier; evidence, hypotheses and tests hang on it.`,
    addBarrier: 'Add a barrier',
    noHypotheses: (p: Named) =>
      `say what would remove a barrier. “${p.name}” is among those that stop the most people.`,
    noHypothesesUncounted: (p: Named) =>
      `say what would remove a barrier, for example “${p.name}”. How many people it stops nobody has counted.`,
    writeHypothesis: 'Write a hypothesis',
    noTests: 'a hypothesis is written, none has been tested. The backlog says which one is worth it first.',
    rank: 'Open the backlog',
  },
  barrier: {
    noEvidence: 'Figures, quotes and complaints go here: they say how many people it stops.',
    untested: (p: Named) => `find out whether this helps: ${p.name}.`,
    planTest: 'Plan a test',
  },
  experiment: {
    draft: 'look at the plan and start the test: from then on nobody can change it.',
    toStart: 'Start the test',
    noResults: 'give the results of the first day, or a whole file.',
    toResults: 'Give results',
    example: 'What rows look like',
    exampleHint:
      'n: people who saw the variant for the first time on that day; sum: how many of them did it. A table copied from a spreadsheet works as well, with columns such as Date, Variant, People; in the preview you say what is what.',
    undecided: 'the verdict is there, write down what the team does about it.',
    toDecision: 'Write the decision',
    stillRunning: 'the decision is taken, but the test is still running.',
    toStop: 'Stop the test',
  },
}
