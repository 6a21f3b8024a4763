export const board = `
@layer pages {
}
`
