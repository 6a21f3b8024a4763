export const tests = `
@layer pages {
}
`
