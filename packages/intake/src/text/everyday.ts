/**
 * Terms of the taxonomy that are words of everyday language too: "name" is data in "your name, gender and phone number",
 * and none in "in the name of". Folded as {@link fold} does.
 */
export const everyday: ReadonlySet<string> = new Set([
  ..."name,email,address,profile,platform,age,country,region,none,height,weight,files,images,photos,videos,camera,audio,microphone,calendar,contacts,comments,volume,brightness,latency,race,religion,income,assets,occupation,education,gateway,compass,trajectory,password,location,carrier,mac,sn,mid,cid,ua,serial,dns,debugger,emulator,locale,inferences,related information,system settings,nfc,user information,iris,gait,uptime,referrer".split(
    ",",
  ),
  ..."地址,地区,无,不涉及,收入,年龄,视频,图片,照片,相册,音频,语音,相机,摄像头,麦克风,评论,密码,口令,短信,日历,日程,民族,种族,职业,学历,体重,身高,产品名,音量,时区,网关,拍照,录音,录像,截屏,录屏,附近设备,分享内容,上传内容,联系方式,联系人,运行状态,矢量,地磁,相关信息,用户信息,系统设置,地区编码,媒体文件,反馈内容,反馈信息,文件信息,角色信息,品牌信息,dns,sn,mid,cid,ua,mac,nfc".split(
    ",",
  ),
]);

/** Plurals whose singular is another word. */
export const onlyAsPlural: ReadonlySet<string> = new Set([
  "contacts",
  "files",
  "comments",
  "assets",
  "images",
  "inferences",
]);
