/**
 * Texts of the page that are hard to read: less than 4.5 to 1 against what lies behind them. Runs inside the browser, so
 * that it may use nothing from outside.
 */
export function contrastProblems(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (canvas === null) throw new Error('This browser cannot draw.')
  /** Red, green, blue and opacity, whatever the notation. */
  const rgba = (colour: string): readonly number[] => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }
  const luminance = (colour: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = colour.map(part => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element: Element | null): readonly number[] => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor)
      if (colour[3] === 255) return colour
    }
    return [255, 255, 255, 255]
  }
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
  const problems: string[] = []
  for (const element of document.querySelectorAll('body *')) {
    const isIdle = element.matches(':disabled, :disabled *, .hidden, .skip, script, noscript, option')
    if (isIdle || !hasText(element) || !element.checkVisibility()) continue
    const [low = 0, high = 0] = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))].sort(
      (a, b) => a - b,
    )
    const ratio = (high + 0.05) / (low + 0.05)
    if (ratio < 4.5)
      problems.push(`${element.tagName}.${element.className} '${element.textContent}': ${ratio.toFixed(2)}`)
  }
  return problems
}
