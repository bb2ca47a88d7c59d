/** Where a site lies on its server, and whether that can be written into a configuration as it stands. */

/** As the configuration names it. */
export interface Place {
  /** Path below which the site was built, with both slashes: "/" or "/van-ban/". */
  base: string;
  /** The folder of the site on the server, without a slash at the end: the link that a build makes, not what it leads to. */
  folder: string;
  /** The name that readers type: "vanban.noibo". */
  name: string;
  /** The port, or address and port: "80", "10.1.2.3:80". */
  listen: string;
}

/** One sentence; null where there is nothing to say. Letters that a server takes for its own signs (blanks, quotes, brackets, "$") are refused, not escaped. */
export function findPlaceProblem({ base, folder, name, listen }: Place): string | null {
  // "/", "/van-ban/", "/a/b/"; not "van-ban", "/Văn bản/".
  if (!/^\/(?:[a-z0-9][a-z0-9-]*\/)*$/.test(base))
    return '--base bắt đầu và kết thúc bằng dấu "/", giữa các dấu "/" chỉ có a-z, 0-9 và "-"';
  // "/srv/van-ban/dist"; not "dist", "/srv/van ban/".
  if (!/^\/[\p{L}\p{M}\p{N}._/-]*[^/]$/u.test(folder))
    return '--folder là đường dẫn đầy đủ, không có dấu "/" ở cuối, không có khoảng trắng hay dấu đặc biệt';
  // "vanban.noibo", "10.1.2.3"; not "http://vanban.noibo".
  if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(name)) return '--name là tên máy, không có "http://", ví dụ vanban.noibo';
  // "80", "127.0.0.1:8080"; not ":80".
  if (!/^(?:[0-9.]+:)?[0-9]{1,5}$/.test(listen)) return '--listen là cổng (80) hoặc địa chỉ và cổng (10.1.2.3:80)';
  return null;
}
