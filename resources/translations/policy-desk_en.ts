<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>policy-desk</name>
    <message>
        <location filename="desktop/pages/registry.py"/>
        <source>检索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/registry.py"/>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/registry.py"/>
        <source>对比</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/registry.py"/>
        <source>部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/registry.py"/>
        <source>期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/registry.py"/>
        <source>选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/registry.py"/>
        <source>资料库</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
