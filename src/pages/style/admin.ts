export const admin = `
@layer pages {
}
`
