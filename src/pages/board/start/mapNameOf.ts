/** What a map may be called by the name of its file: "food-delivery.ru.csv" is "Food delivery". */
export function mapNameOf(fileName: string): string {
  const stem = fileName.replace(/^.*[/\\]/, '').replace(/(?:\.(?:csv|tsv|txt|json|md|mmd|en|ru))+$/i, '')
  const words = stem.replace(/[\s_-]+/g, ' ').trim()
  return words.slice(0, 1).toUpperCase() + words.slice(1, 200)
}
