import fc from 'fast-check'

// A mutant must meet the same examples in every run, else it is killed in one and survives the next.
fc.configureGlobal({ seed: 20_260_301 })
